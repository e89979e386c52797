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
    Yerevan, Zagreb, Zurich, Adelaide, Albany, Albuquerque, Anchorage, Antwerp, Arlington, Austin,
    Baltimore, Bath, Bilbao, Bonn, Bordeaux, Brasilia, Brisbane, Bristol, Budapest, Buffalo,
    Calgary, Cambridge, Charlotte, Cincinnati, Cleveland, Cologne, Columbus, Cork, Cuzco,
    Darwin, Des Moines, Durban, Ely, Fez, Florence, Freetown, Gaza, Gaza City, Gdansk, Graz, Haifa,
    Halifax, Hebron, Hobart, Hollywood, Hull, Indianapolis, Izmir, Juba, Kansas City, Kharkiv,
    Kherson, Krakow, Kuwait, Kyoto, La Paz, Leeds, Leipzig, Linz, Liverpool, Lviv, Lyon, Malmo,
    Manama, Maputo, Marseille, Mecca, Medina, Milwaukee, Mosul, Nablus, Naples, Nashville,
    New Orleans, Newcastle, Nice, Nicosia, Odesa, Odessa, Oklahoma City, Orlando, Osaka, Oxford,
    Palermo, Perth, Phoenix, Pittsburgh, Podgorica, Port-au-Prince, Portland, Porto, Quebec City,
    Rafah, Raleigh, Reno, Richmond, Rotterdam, Sacramento, Salt Lake City, San Antonio, San Diego,
    San Jose, San Juan, San Salvador, Saint Petersburg, Seville, Sheffield, Skopje, St. Louis,
    St. Paul, St. Petersburg, Strasbourg, Stuttgart, Surat, Suva, Tampa, Tegucigalpa, Thimphu,
    Toulouse, Trieste, Tucson, Turin, Ulaanbaatar, Valencia, Valletta, Vaduz, Windhoek, Winnipeg,
    Wuhan, Yaounde, York, Zaporizhzhia, Москва, Київ, Киев, Минск, Αθήνα, Αθηνα, Λευκωσία,
    Abbottabad, Agartala, Aizawl, Ajmer, Aligarh, Allahabad, Attock, Aurangabad, Badin, Bagh,
    Bahawalnagar, Bahawalpur, Bannu, Bareilly, Barisal, Bhakkar, Bhubaneswar, Chakwal, Charsadda,
    Chattogram, Chiniot, Chitral, Coimbatore, Cox's Bazar, Cuttack, Dadu, Dehradun, Dera Ghazi Khan,
    Dera Ismail Khan, Dir, Fatehabad, Gandhinagar, Ghaziabad, Ghotki, Gilgit, Goa, Gujrat, Gurgaon,
    Gurugram, Guwahati, Gwadar, Gwalior, Hafizabad, Hangu, Haripur, Imphal, Indore, Itanagar,
    Jacobabad, Jalandhar, Jhang, Jhelum, Jodhpur, Kanpur, Karak, Kasur, Khairpur, Khanewal, Khulna,
    Khushab, Khuzdar, Kochi, Kohat, Kohima, Kota, Kozhikode, Lakki Marwat, Landi Kotal, Larkana,
    Layyah, Lodhran, Ludhiana, Madurai, Malakand, Mandi Bahauddin, Mangaluru, Mansehra, Mardan,
    Mastung, Meerut, Mianwali, Mingora, Mirpur, Mirpurkhas, Mysuru, Muzaffarabad, Muzaffargarh,
    Mymensingh, Narowal, Nashik, Naushahro Feroze, Nawabshah, Noida, Nowshera, Okara, Pakpattan,
    Panaji, Puducherry, Rahim Yar Khan, Raipur, Rajkot, Rajshahi, Ranchi, Sahiwal, Sanghar,
    Sargodha, Sheikhupura, Shikarpur, Shillong, Shimla, Sibi, Swabi, Swat, Sylhet, Tank, Thar,
    Thatta, Timergara, Toba Tek Singh, Turbat, Udaipur, Umerkot, Vadodara, Vehari, Vijayawada,
    Visakhapatnam, Wana, Zhob, Ziarat,
    Roma, Milano, Napoli, Torino, Firenze, Genova, Venezia, Bologna, Bari, Cagliari, Catania,
    Verona, Londra, Parigi, Berlino, Mosca, Bruxelles, Londres, Moscou, Genève, Ginebra, Pékin,
    Lille, Nantes, Rennes, Grenoble, Dijon, Alger, Dacar, Le Caire, Beyrouth, Téhéran, Wien, Köln,
    München, Zürich, Genf, Basel, Brüssel, Moskau, Nürnberg, Dresden, Bremen, Hannover, Düsseldorf,
    Dortmund, Leipzig, Kiel, Rostock, Mainz, Wiesbaden, Potsdam, Schwerin, Lissabon, Lisboa,
    Brasília, Belo Horizonte, Salvador, Recife, Fortaleza, Sevilla, Zaragoza, Granada, Bogotá,
    Lima, Ciudad de México, La Habana, Montevideo, Asunción, Den Haag, Brussel, Parijs, Londen,
    Utrecht, Groningen, Gent, Kopenhagen, København, Göteborg, Aarhus, Bergen, Trondheim, Praha,
    Brno, Warszawa, Kraków, Wrocław, Łódź, Poznań, Санкт-Петербург, Лондон, Париж, Берлин,
    Вашингтон, Нью-Йорк, Пекин, Одеса, Харків, Львів, Θεσσαλονίκη, Βρυξέλλες, Λονδίνο, İstanbul
    """.replace("\n", " ").split(",")
)
