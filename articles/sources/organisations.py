"""Words by which a credit names an organisation and not a person."""

from __future__ import annotations

from articles.sources.wordlist import wordlist

ORGANISATION_WORDS = wordlist("""
    advertiser agencies agency airlines airport alliance archive archives army association
    authority bank board brigade broadcasting bureau chronicle club collection college
    commission committee communications company constabulary corporation corps correspondents
    council county courier court department desk dispatch district echo embassy energy
    enquirer entertainment examiner federation film films force forces foundation fund gallery
    gazette globe government graphics group guard handout herald history holdings hospital
    house images inc inc. institute institution international journal journalists laboratory
    league library limited llc ltd magazine media mercury ministry mirror monitor museum musée
    newsroom desks
    national navy network news newspaper newspapers observer office oil organisation
    organization parliament party photo photographic photography photos pictures police post
    press productions publishing radio records reporters republic review school service
    services society staff stock studio studios sun tech technologies technology television
    bros bros. design google labs maps marshal palace pbc
    theatre times transport tribune trust tv union university video weather wire zoo
""")

# Printed where a name would stand, and nobody's name (Guardian Grid keeps such a list).
NOBODY = wordlist("""
    handout ho pool str stringer staff supplied uncredited unknown contributor file archive
    - . n/a online submitted provided
""") | {
    "file photo",
    "afp contributor",
    "reuters photographer",
    "staff photographer",
    "pool photo",
}
