//! The classes of words of short statements: what may stand around what they say, who hears it, and what is switched off.

use super::super::meaning::WordMeaning;
use super::{Class, meaning, words};

pub(super) const CLASSES: &[Class] = &[
    // short statements have nothing but these around what they say
    meaning(
        "lead",
        &[
            WordMeaning::Items,
            WordMeaning::This,
            WordMeaning::Handled,
            WordMeaning::Annex,
            WordMeaning::Filler,
            WordMeaning::Agenda,
        ],
        "vi|her|herom|nu|straks|skal|bedes|venligst|være|holdes|holde|lægges|bringes|gerne|papirerne|kopier|kopierne|derfor",
    ),
    words("then", "herefter|derefter|herfra|dernæst|så|nu"),
    words(
        "recorder",
        "mobil*|telefon*|smartphone*|kamera*|videokamera*|web|webtv|tv|livestream*|stream*|video*|lyden|lyd|mikrofon*|optagelse|\
         optagelsen|optagelser|lydoptagelse*|transmission*|livesending*|båndoptager*",
    ),
    words(
        "switched",
        "slukkes|slukket|slukke|afbrydes|afbrudt|stopper|stoppes|stoppet|afleveres|afleveret|parkeres|indsamles|pauses",
    ),
    words(
        "taken_back",
        "destrueres|makuleres|brændes|slettes|returneres|afleveres|tilbageleveres|indsamles|inddrages|tilbage",
    ),
    words(
        "copied",
        "kopieres|printes|udskrives|gemmes|cirkulere|cirkuleres|videreformidles|fotograferes|affotograferes|arkiveres|\
         downloades|videresendes|citeres|refereres",
    ),
    words(
        "seats",
        "*tilhørerplads*|*tilhørerrække*|*tilhørerloge*|logen|galleriet|salen|lokalet|byrådssalen|mødesalen",
    ),
    words(
        "listener",
        "borgere|borgerne|forældre|forældrene|elever|eleverne|elevråd*|elevrepræsentant*|journalist*|tilskuer*|lytter*|\
         medierne|mediernes|pressen|presse|avisen|aviserne|fotograf*|gæster|gæsterne|beboere|beboerne|tilhører*|publikum|\
         observatør*|suppleant*",
    ),
    words(
        "insider",
        "politiker*|*rådet|*bestyrelsen|*udvalget|administrationen|deltagerne|formandskabet|formanden|ledelsen|direktionen",
    ),
    words(
        "detail",
        "navn|navnet|navne|navnene|beløb|beløbet|pris|prisen|bilag|bilaget|adresse|adressen|titel|titlen|tekst|teksten",
    ),
    words(
        "chosen",
        "valgte|folkevalgte|stemmeberettigede|indviede|inviterede|indbudte|indkaldte|tilforordnede|*rådsmedlemmer|\
         *bestyrelsesmedlemmer|*udvalgsmedlemmer",
    ),
    meaning("secret_word", &[WordMeaning::Secret], ""),
];
