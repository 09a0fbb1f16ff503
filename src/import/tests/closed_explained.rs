//! Signs that a line explains in words, sentences on the items that others leave over, marks behind numbers, and items with an
//! open and a closed part.

use super::super::read;
use super::check_access;
use crate::export::{Edition, markdown};

/// What is said of items away from them: open `o`, closed `c`, doubtful `?`.
const SAID_ELSEWHERE: &[(&str, &str)] = &[
    // where the sign stands
    (
        "Sager med (L) efter overskriften behandles for lukkede døre.\n\n1. Kran\nTo ton.\n\n2. Klage (L)\nBo.\n\n3. Bro\nNy.\n",
        "oco",
    ),
    (
        "1. Lys\nEn pære.\n2. Løn *\nHun får mere.\n3. Køb *\nEn gård.\n4. Eventuelt\n\nPunkter med stjerne er fortrolige.\n",
        "occo",
    ),
    (
        "* ved et punkt betyder, at det ikke er offentligt.\n\n1. Målere\nTo.\n2. Skyldner *\nBo.\n3. Pumpe\nNy.\n",
        "oco",
    ),
    (
        "Et punkt, der har en (F) foran titlen, er fortroligt.\n\n1. Bøger\nTo.\n2. (F) Klage\nBo.\n3. Bolde\nNye.\n",
        "oco",
    ),
    ("En stjerne viser, hvor kortet er.\n\n1. Bøger\nTo.\n2. Kort *\nBo.\n3. Bolde\nNye.\n", "ooo"),
    // the rest
    (
        "Punkt 1 behandles åbent. Resten af dagsordenen er lukket.\n\n1. Valg\nBo.\n2. Løn\nIb.\n3. Fyring\nEva.\n",
        "occ",
    ),
    (
        "Punkt 1 og 3 er åbne for alle.\nDe øvrige punkter behandles for lukkede døre.\n\n1. Valg\nBo.\n2. Løn\nIb.\n3. Cykler\n\
         Ti.\n4. Fyring\nEva.\n",
        "ococ",
    ),
    (
        "Offentligheden har adgang til punkt 1. Øvrige punkter er ikke offentlige.\n\n1. Valg\nBo.\n2. Løn\nIb.\n3. Fyring\nEva.\n",
        "occ",
    ),
    (
        "Punkt 1 er flyttet. De øvrige punkter er de samme.\n\n1. Valg\nBo.\n2. Løn\nIb.\n3. Cykler\nTi.\n",
        "ooo",
    ),
    // an exception with its reason
    (
        "Alle er velkomne, bortset fra under punkt 3, da dørene er lukkede her.\n\n1. Hegn\nMales.\n2. Bænke\nTo.\n3. Gæld\nStor.\n",
        "ooc",
    ),
    (
        "Dagsordenen er åben, undtagen punkt 3, idet det er fortroligt.\n\n1. Hegn\nMales.\n2. Bænke\nTo.\n3. Gæld\nStor.\n",
        "ooc",
    ),
    (
        "Mødet er åbent undtagen under punkt 2, hvor tilhørere er udelukket.\n\n1. Hegn\nMales.\n2. Gæld\nStor.\n3. Bænke\nTo.\n",
        "oco",
    ),
    // the doors open again
    (
        "1. Valg\nBo.\n\nDørene lukkedes kl. 18.15.\n\n2. Løn\nIb.\n\nKl. 18.40 åbnedes dørene igen.\n\n3. Lukning af legeplads\nJa.\n",
        "oco",
    ),
    (
        "1. Valg\nBo.\n\nTilhørerne forlod salen.\n\n2. Løn\nIb.\n\nDørene blev åbnet igen kl. 19.00.\n\n3. Plan\nJa.\n",
        "oco",
    ),
    (
        "1. Valg\nBo.\n\nMødet blev lukket for tilhørere kl. 18.15.\n\n2. Løn\nIb.\n\nMødet blev igen åbent kl. 18.40.\n\n3. Plan\nJa.\n",
        "oco",
    ),
    // they do not
    (
        "1. Valg\nBo.\n\nDørene lukkes.\n\n2. Løn\nIb.\n\nDørene blev ikke åbnet igen.\n\n3. Gæld\nStor.\n",
        "occ",
    ),
    (
        "1. Valg\nBo.\n\nTilhørerne forlod salen.\n\n2. Løn\nIb.\n\nHerefter igen åben debat med Lund.\n\n3. Gæld\nStor.\n",
        "occ",
    ),
    (
        "1. Valg\nBo.\n\nTilhørerne forlod salen.\n\n2. Løn\nIb.\n\nMødet er åbent igen på mandag.\n\n3. Gæld\nStor.\n",
        "occ",
    ),
    // codes
    (
        "Nr.    Emne                  Type\n1      Grus                  A\n2      Restance hos Krog     B\n3      Sten                  A\n\n\
         Type A = åbent punkt, type B = lukket punkt\n\n1. Grus\nTre læs.\n2. Restance hos Krog\nKrog skylder.\n3. Sten\nTi.\n",
        "oco",
    ),
    ("1. Hal\nSpor 1: åben, spor 2: lukket.\n\n2. Nyt gulv (spor 2)\nGråt.\n\n3. Fest\nMaj.\n", "ooo"),
    (
        "Status 0 = offentlig; status 9 = fortrolig\n\nNr.\tEmne\tStatus\n1\tGrus\t0\n2\tRestance\t9\n3\tSten\t0\n\n1. Grus\nTre læs.\n\
         2. Restance\nKrog skylder.\n3. Sten\nTi.\n",
        "oco",
    ),
    (
        "Kategori 1 = alle må læse, kategori 2 = lukket\n\n1. Grus\nKategori: 1\nTre.\n2. Restance\nKategori: 2\nKrog.\n",
        "oc",
    ),
    // behind the number, over the title
    ("Punkt 4 – åbent\nBro\nNy.\n\nPunkt 5 – lukket\nKlage\nBo.\n\nPunkt 6 – åbent\nKranse\nRøde.\n", "oco"),
    (
        "Sag 11 [lukket punkt]\nKøb\nEn kaj.\n\nSag 12 [åbent punkt]\nBro\nNy.\n\nSag 13 [lukket punkt]\nKlage\nBo.\n",
        "coc",
    ),
    // below a title with a number of its own
    (
        "1. Gæld\nSag nr. 71 (lukket)\nIb skylder.\n\n2. Mole\nSag nr. 72 (åben)\nNy mole.\n\n3. Hyre (lukket)\nLav.\n\n4. Sand\n\
         Sag nr. 73 (åben)\nTo læs.\n",
        "coco",
    ),
    ("Sag nr. 8 (åben)\nBro\nNy og lukkes om natten.\n\nSag nr. 9 (lukket)\nKlage\nBo.\n", "oc"),
    // letters with numbers
    (
        "A-punkter (åbne)\n\nA1. Budget\nSkat.\n\nA2. Skoler\nTre.\n\nB-punkter (lukkede)\n\nB1. Salg\nEn gård.\n\nB2. Hæder\nBo.\n",
        "oocc",
    ),
    (
        "Punkt A2 og B2 er lukkede.\n\nA1. Budget\nSkat.\nA2. Salg\nEn gård.\nB1. Skoler\nTre.\nB2. Hæder\nBo.\n",
        "ococ",
    ),
    ("§ 1 Valg\nBo.\n\n§ 2 Hytten\nTaget er tæt.\n\n§ 3 Eksklusion (lukket)\nIb.\n", "ooc"),
    (
        "1. Sand\nTo.\n2. Grus\nFire.\n3. Breve\n3a Brev til kommunen (åben)\nLangt.\n3b Brev til naboen (lukket)\nHegnet.\n",
        "ooooc",
    ),
];

/// Titles of things that are hidden or closed, and a mark that answers for them.
const TITLES: &[(&str, &str)] = &[
    (
        "1. Hemmelige haver – åbent hus\nJuni.\n2. En hemmelig skov\nNy.\n3. Den hemmelige tunnel\nGammel.\n",
        "ooo",
    ),
    (
        "1. Hemmeligt holdested for Ane\nVej 4.\n2. Hemmelig gennemgang af bud\nTre.\n3. Hemmelig rute til Ib\nVej 5.\n",
        "???",
    ),
    ("1. Hemmelig aftale med Krog\nBo.\n2. Hemmelige forhandlinger om skoven\nIb.\n", "?c"),
    ("1. Fortrolige dagbøger fra 1891\nBogen.\n2. Fortrolige telegrammer fra 1943 udstilles\nTolv.\n", "oo"),
    ("1. Fortrolige breve fra Krog\nHan klager.\n2. Fortroligt brev fra 2023\nBo.\n", "??"),
    (
        "1. Fortroligt bud fra 1700 kr.\nLavt.\n2. Fortrolig kontrakt fra 1938 om lejen\nBo.\n3. Fortroligt brev fra 1050 Havn\nIb.\n",
        "???",
    ),
    (
        "1. Plan\nDer er en fortrolig aftale med Lund om at hæve lejen fra 1300 til 1700 kr.\n2. Lys\nTo.\n",
        "?o",
    ),
    (
        "1. Lukket teknisk udbud\nTo.\n2. Lukket politisk licitation\nTo.\n3. Hold 3 lukket\nTo.\n4. Afdeling 2 lukket\nTo.\n",
        "????",
    ),
    (
        "1. Lukkede retspsykiatriske afdelinger\nFolk.\n2. Hvert lukket afsnit får en have\nHvert lukket afsnit får to bænke.\n\
         3. Lukket gammel kedel\nFra 1955.\n",
        "ooo",
    ),
    ("1. Plan\nTo.\n2. Lukket økonomisk drøftelse\nTal.\n3. Lukkede nye forhandlinger\nTal.\n", "o??"),
    (
        "1. Lukket varmecentral (åben)\nRevet ned.\n2. Fortrolige udbud – nye regler (åbent punkt)\nTo.\n",
        "oo",
    ),
    ("1. Plan\nTo.\n2. Salg (åbent) lukket\nTal.\n", "o?"),
    (
        "Mødet er åbent til og med punkt 2.\n\n1. Grus\nTo.\n\n2. Løn til Ib (kun bestyrelsen)\nTal.\n\n3. Evt.\n",
        "o?c",
    ),
    (
        "Punkt 1 og 2 er åbne.\n\n1. Grus\nTo.\n\n2. Løn til Ib (fortrolig drøftelse)\nTal.\n\n3. Evt.\n",
        "oc?",
    ),
    (
        "Punkt 1 er åbent. Punkt 2 er lukket.\n\n1. Udbudslov og fortrolige forhandlinger – oplæg\nTo.\n\n2. Udbud\nTal.\n\n3. Evt.\n",
        "oco",
    ),
];

#[test]
fn what_is_said_of_items_away_from_them_closes_them_and_no_others() {
    check_access("dagsorden.txt", SAID_ELSEWHERE);
}

#[test]
fn a_thing_that_is_hidden_or_closed_closes_no_item() {
    check_access("dagsorden.txt", TITLES);
}

#[test]
fn the_closed_part_of_an_item_stays_and_the_open_one_goes_out() {
    for (text, is_shown) in [
        ("Åben beslutning: Svaret sendes.\nLukket beslutning: Bo får 4.000 kr.\n", true),
        ("Beslutning: Svaret sendes.\nFortrolig beslutning: Bo får 4.000 kr.\nHan får dem i maj.\n", false),
        (
            "Åben del af sagen:\nSvaret sendes.\nLukket del af sagen:\nBo er syg.\nOffentlig begrundelse: Bo.\nHan får 4.000 kr.\n",
            true,
        ),
        ("Åben del af sagen:\nSvaret sendes.\nLukket del af sagen (må ikke ud):\nBo får 4.000 kr.\n", true),
        ("Svaret sendes.\nLukket beslutning: Bo får 4.000 kr.\n", false),
    ] {
        let agenda = format!("Havnerådet\nReferat 3. marts 2027\n\n1. Klage\n{text}\n2. Sand\nTo læs.\n");
        let meeting = read(agenda.as_bytes(), "referat.txt").unwrap().meeting;
        let open = markdown(&meeting, Edition::Open);
        let full = markdown(&meeting, Edition::Full);
        assert!(!open.contains("4.000") && full.contains("4.000"), "{text}\n{open}");
        assert_eq!(open.contains("Svaret sendes"), is_shown, "{text}\n{open}");
    }
}
