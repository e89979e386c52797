"""Cities that need no country in a dateline (AP Stylebook, "datelines") and other news towns.

Used only where the form of a dateline alone would not be certain: "PESHAWAR: Four …".
"""

from __future__ import annotations

CITIES = frozenset(
    line.strip().casefold()
    for line in """
    Abu Dhabi, Abuja, Accra, Addis Ababa, Ahmedabad, Algiers, Almaty, Amman, Amritsar, Amsterdam,
    Ankara, Astana, Athens, Atlanta, Auckland, Baghdad, Baku, Bangkok, Barcelona, Beijing, Beirut,
    Belfast, Belgrade, Bengaluru, Berlin, Bern, Bhopal, Birmingham, Bogota, Boston, Bratislava,
    Brussels, Bucharest, Budapest, Buenos Aires, Cairo, Canberra, Cape Town, Caracas, Cardiff,
    Chandigarh, Chennai, Chicago, Colombo, Copenhagen, Dakar, Dallas, Damascus, Dar es Salaam,
    Delhi, Denver, Detroit, Dhaka, Doha, Dubai, Dublin, Edinburgh, Faisalabad, Frankfurt, Geneva,
    Glasgow, Gujranwala, Hamburg, Hanoi, Harare, Havana, Helsinki, Hong Kong, Honolulu, Houston,
    Hyderabad, Islamabad, Istanbul, Jaipur, Jakarta, Jammu, Jerusalem, Johannesburg, Kabul,
    Kampala, Karachi, Kathmandu, Khartoum, Kinshasa, Kolkata, Kuala Lumpur, Kuwait City, Kyiv,
    Lagos, Lahore, Las Vegas, Lima, Lisbon, London, Los Angeles, Lucknow, Lusaka, Luxembourg,
    Madrid, Manchester, Manila, Melbourne, Mexico City, Miami, Milan, Minneapolis, Minsk,
    Mogadishu, Monaco, Montreal, Moscow, Multan, Mumbai, Munich, Muscat, Nairobi, Nagpur,
    New Delhi, New York, Oslo, Ottawa, Panama City, Paris, Patna, Peshawar, Philadelphia,
    Phnom Penh, Prague, Pretoria, Pune, Pyongyang, Quetta, Quito, Rabat, Ramallah, Rangoon,
    Rawalpindi, Reykjavik, Riga, Rio de Janeiro, Riyadh, Rome, San Francisco, Sanaa, Santiago,
    Sao Paulo, Sarajevo, Seattle, Seoul, Shanghai, Sialkot, Singapore, Sofia, Srinagar, Stockholm,
    Sukkur, Sydney, Taipei, Tallinn, Tashkent, Tbilisi, Tehran, Tel Aviv, The Hague,
    Thiruvananthapuram, Tirana, Tokyo, Toronto, Tripoli, Tunis, United Nations, Vancouver,
    Vatican City, Venice, Vienna, Vientiane, Vilnius, Warsaw, Washington, Wellington, Yangon,
    Yerevan, Zagreb, Zurich
    """.replace("\n", " ").split(",")
)
