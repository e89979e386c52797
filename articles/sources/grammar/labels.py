"""Words in capitals that stand before a dash and are no town: labels of papers and of pages."""

from __future__ import annotations

from articles.sources.wordlist import wordlist

# Refused whatever else is printed; the first word decides.
LABELS = wordlist("""
    read more watch file correction corrections clarification update updated exclusive
    breaking video photos photo related opinion analysis live listen note poll recap see q a
    by editor's editors next up sponsored advertisement must now review explainer
    factbox timeline interview special published posted modified summary tv radio podcast
    gallery pictures ufc nato
    monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight
    january february march april june july august september october november december
""")

# Refused where nothing but capitals speaks for a place: "REVEALED — ", "FOOTBALL - ".
WEAKER = LABELS | wordlist("""
    unicef unesco interpol asean opec brexit covid netflix
    advisory alert announced announcement appeal archive audio background backgrounder blog book
    books brief briefs briefing bulletin calendar cancelled canceled cartoon chart closed column
    comment commentary competition confirmed contest cover crossword data debate details
    developing diary digest dispatch download editorial embargo embargoed episode essay event
    events exposed fact facts farewell feature features final finally first flash flashback focus
    follow forecast found free full fundraiser giveaway graphic guide headlines highlights
    horoscope horoscopes how important info infographic insight inside inquest investigation
    jobs just kick-off kickoff latest letter letters list local longread lost lottery map media
    meet memories missing music named news newsflash newsletter nostalgia not notebook notice
    obituary obituaries offer official outlook parents people pics planning plus postponed preview
    press profile programme program property question questions quick quiz quote rankings ratings
    reaction readers recipe recipes report reports result results retraction revealed reveal
    round-up roundup rumour rumor schedule score scores scoop shock shocking slideshow sold
    spoiler spoilers sponsor spotlight statement stats story subscribe survey teaser test thanks
    these this those throwback ticket tickets tip tips top traffic trailer transcript travel
    trending tribute tributes trivia urgent vacancy verdict viewpoint views viral vote wanted
    warning weather welcome what when where which who why win winner winners your
    athletics badminton baseball basketball bowls boxing cricket cycling darts equestrian fishing
    football golf gymnastics handball hockey lacrosse netball racing rowing rugby running sailing
    shooting skiing snooker soccer softball squash swimming tennis triathlon volleyball wrestling
    business culture economy education entertainment environment farming finance health lifestyle
    money national politics region regional religion science society sport sports tech technology
    world
    aktualisiert analyse bericht bilder eilmeldung essai exklusiv hintergrund kommentar
    korrektur leitartikel liveticker meinung meldung reportage umfrage wetter
    chronique direct entretien enquête exclusif portrait tribune vidéo vidéos
    análisis crónica directo editorial encuesta entrevista exclusiva opinión última vídeo
    analisi commento cronaca diretta editoriale esclusiva foto intervista scheda sondaggio
    видео внимание интервью мнение молния обновлено репортаж срочно фото эксклюзив анализ
    αναλυση αποκλειστικο βιντεο εκτακτο ενημερωση συνεντευξη αποψη ρεπορταζ φωτο
    ανάλυση αποκλειστικό βίντεο έκτακτο ενημέρωση συνέντευξη άποψη ρεπορτάζ
""")

# Words that end the name of a section, a contest, a building or a paper.
NO_TOWN = wordlist("""
    hall cup league open games read word words story stories guide edition final quiz view
    diary sketch column notebook letter letters week weekend day night year life club team
    stand road street avenue lane awards award show festival
""")

# Of the name of a town in several words, the first or the last.
OPENS_TOWN = wordlist("""
    bad cape chateau château el fort ft. grand great la las le little los lower mount mt. new
    north old port porto puerto saint sainte san santa santo sankt st st. south east upper west
    villa villeneuve
""")
ENDS_TOWN = wordlist("""
    bay beach bridge city corner corners creek cross crossing falls ferry field fields ford forest
    green grove harbor harbour haven heights hill hills island junction lake landing mills moor
    park point prairie rapids ridge river rock rocks sands shore spa springs station township
    valley village wells woods
""")
