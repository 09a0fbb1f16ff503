//! Items that are withheld for who gets them, for where they are handled, or for their place in the agenda, and closed
//! attachments beside open items; with agendas that merely look like them.

use super::check_access;
use crate::export::{Edition, markdown};
use crate::import::read;
use crate::meeting::Access;

/// Headings and what they say of the second of three items, with the heading of the third.
const PARTS: &[(&str, &str, &str, &str)] = &[
    ("Punkter til alle:", "Punkter, der ikke omdeles i opgangene:", "Punkter til alle:", "owo"),
    ("Sager til hele foreningen", "Sager som ikke vises på skærmen", "Sager til hele foreningen", "owo"),
    ("Punkter for alle", "Punkter, der kun sendes til bestyrelsen", "", "oww"),
    ("Til alle:", "Kun til bestyrelsen:", "Til alle:", "owo"),
    ("Punkter til opslag", "Punkter der ikke slås op", "Punkter til opslag", "owo"),
    ("Alle må læse:", "Kun bestyrelsen må læse:", "", "oww"),
    ("Offentliggøres", "Offentliggøres ikke", "Offentliggøres", "owo"),
    ("Dagsorden", "Emner forbeholdt bestyrelsen", "", "oww"),
    ("Dagsorden", "Punkter til orientering", "", "ooo"),
    ("Dagsorden", "Emner fra bestyrelsen", "", "ooo"),
    // what is closed for secrecy is not opened by who else gets it
    ("Dagsorden", "Lukkede punkter", "Sager til udsendelse", "oc?"),
    ("Dagsorden", "Lukkede punkter", "Emner til pressen", "oc?"),
    ("Dagsorden", "Lukket møde", "Omdeles", "oc?"),
    ("Dagsorden", "Lukkede sager", "Punkter for hele udvalget", "occ"),
    ("Dagsorden", "Lukkede sager", "Til medlemmerne", "occ"),
    // lines of text with such words in them
    ("Dagsorden", "Der uddeles ikke brochurer", "", "ooo"),
    ("Dagsorden", "Kun byområdet er berørt", "", "ooo"),
    ("Dagsorden", "Kun rådet kan ændre prisen", "", "ooo"),
    ("Dagsorden", "Sager, der ikke medtages i budgettet", "", "ooo"),
    ("Dagsorden", "Emner, der kun er til orientering i rådet", "", "ooo"),
    ("Dagsorden", "Rådet alene kan vælge", "", "ooo"),
];

#[test]
fn a_heading_that_tells_who_gets_the_items_divides_the_agenda() {
    let agendas: Vec<(String, &str)> = PARTS
        .iter()
        .map(|(first, second, third, wanted)| {
            (
                format!(
                    "{first}\n\n1. Valg\nIda.\n\n{second}\n\n2. Klage\nKrog.\n\n{third}\n\n3. Plan\nTo.\n"
                ),
                *wanted,
            )
        })
        .collect();
    let agendas: Vec<(&str, &str)> = agendas.iter().map(|(text, wanted)| (text.as_str(), *wanted)).collect();
    check_access("dagsorden.txt", &agendas);
}

/// Titles and texts of the second of three items, and whether it is withheld.
const SECOND: &[(&str, &str, bool)] = &[
    // kinds of items, known and unknown
    ("Besøg i køkkenet – lukket delpunkt", "Tal.", true),
    ("Besøg i køkkenet (lukket underpunkt)", "Tal.", true),
    ("Besøg i køkkenet – lukket gennemgang", "Tal.", true),
    ("Besøg i køkkenet (fortrolig seance)", "Tal.", true),
    ("Besøg i køkkenet", "Lukket tillægspunkt\nTal.", true),
    ("Lukket kontrakt om vinduespudsning", "Tal.", true),
    ("Lukket elevatorudlejning", "Tal.", true),
    ("Bro over åen – lukket for trafik", "Tal.", false),
    ("Engvej – lukket i uge 29", "Tal.", false),
    ("Ny plads – lukket bassin til regnvand", "Tal.", false),
    ("Et nyt knudepunkt for busser", "Det gamle knudepunkt er lukket.", false),
    // things, and things of both kinds
    ("Lukket brændeovn i klubhuset", "Den åbne pejs skiftes.", false),
    ("Lukket trailer til fodbolde", "Pris 9.000 kr.", false),
    ("Åbne og lukkede stalde", "Der er tre åbne og to lukkede stalde.", false),
    ("Tal for lukkede og halvåbne stuer", "Der er fem lukkede og seks halvåbne stuer.", false),
    ("Lukkede og åbne punkter", "Krog.", true),
    // openness as the subject
    ("Svar på høring om åbenhed i priser", "Fortrolige aftaler skal være færre.", false),
    ("Debat om offentlighed i skolen", "Kun få fortrolige notater er nødvendige.", false),
    ("Høringssvar om møllen", "Naboens helbred er fortroligt.", true),
    ("Lukket: Høringssvar om åbenhed", "Krog.", true),
    ("Høringssvar om åbenhed", "Punktet behandles for lukkede døre.", true),
    // what does not go out
    ("Klage", "Punktet udsendes ikke til opgangene.", true),
    ("Klage", "Referatet af dette punkt omdeles ikke.", true),
    ("Klage", "Punktet udgår af den udgave, der lægges på hjemmesiden.", true),
    ("Klage", "Det bliver mellem os.", true),
    ("Klage", "Sagen udsendes ikke i høring.", false),
    ("Klage", "Bladet omdeles ikke i juli.\nRegningen udsendes ikke i år.", false),
    ("Klage", "Aftalen mellem os og skolen er god.", false),
    ("Klage", "Vi deler vagterne mellem os.", false),
    ("Klage", "Prøven holdes i dette lokale.\nVæverne har malet fire vægge.", false),
    ("Klage", "Det skal vedtages i udvalget.\nPer bliver i udvalget.\nDansen holdes i lokalet.", false),
    ("Klage", "Protokollen omdeles ikke længere på papir.", false),
    ("Klage", "Referatet omdeles ikke den dag, men lægges på hjemmesiden.", false),
    ("Klage", "Emnet slettes i den nye udgave af håndbogen.\nSagen fjernes fra den offentlige liste.", false),
    ("Klage", "Offentlig kørsel: Ingen\nÅbne stande: 0", false),
    ("Klage", "Åbenhed: Ingen", true),
    ("Klage", "Regningerne skal udelades.\nMaterialet samles ind af klubben.", false),
    ("Klage", "Materialet uddeles på mødet og samles ind igen.", true),
    ("Klage", "Gæsterne må ikke forlade lokalet.\nDet må ikke siges uden grund.", false),
    ("Klage", "Det må ikke forlade lokalet.", true),
    ("Klage", "Lederen deltager ikke i punktet.", false),
    ("Klage", "Medarbejderen deltager ikke i punktet.", true),
];

#[test]
fn words_that_nobody_knows_withhold_and_things_do_not() {
    let wrong = SECOND.iter().filter(|(title, text, is_withheld)| {
        let text = format!(
            "Skoleudvalget i Engum\nDagsorden den 3. marts 2027\n\n1. Valg\nIda.\n\n2. {title}\n{text}\n\n3. Plan\nTo.\n"
        );
        let levels = read(text.as_bytes(), "dagsorden.txt").unwrap().meeting.access_levels();
        levels.len() != 3
            || levels[1].is_withheld() != *is_withheld
            || levels[0] != Access::Open
            || levels[2] != Access::Open
    });
    let wrong: Vec<_> = wrong.collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

const ITEMS: &str = "1. Valg\nIda.\n\n2. Grund\nKrog.\n\n3. Plan\nTo.\n\n4. Lys\nOtte.\n";

/// Sentences before or behind four items, and which of them are withheld.
const PLACES: &[(&str, &str)] = &[
    ("De sidste punkter er lukkede.", "??cc"),
    ("De første punkter er lukkede.", "cc??"),
    ("Sidste punkt er lukket.", "oooc"),
    ("De to sidste er lukkede.", "oocc"),
    ("De tre første behandles for lukkede døre.", "ccco"),
    ("Bemærk: nr. 2 og 4 er lukkede.", "ococ"),
    ("Nr. 2 må ikke offentliggøres.", "o?oo"),
    ("Udsendes ikke til pressen: 2 og 4", "owow"),
    ("Punkt 2 udgår af den udgave, der lægges på hjemmesiden.", "o?oo"),
    ("Lågen ved Engvej nr. 2 er lukket.", "oooo"),
    ("De to sidste dage i maj er biblioteket lukket.", "oooo"),
];

#[test]
fn places_and_numbers_withhold_what_they_may_mean() {
    let agendas: Vec<(String, &str)> = PLACES
        .iter()
        .flat_map(|(sentence, wanted)| {
            [(format!("{sentence}\n\n{ITEMS}"), *wanted), (format!("{ITEMS}\n{sentence}\n"), *wanted)]
        })
        .collect();
    let agendas: Vec<(&str, &str)> = agendas.iter().map(|(text, wanted)| (text.as_str(), *wanted)).collect();
    check_access("dagsorden.txt", &agendas);
}

/// Agendas in which a sentence without a subject tells how its item is handled.
const WITHOUT_SUBJECT: &[(&str, &str)] = &[
    ("1. Valg\nIda.\n\n2. Grund\nDrøftes på lukket møde\nKrog.\n\n3. Plan\nTo.\n\n4. Lys\nOtte.\n", "ocoo"),
    (
        "1. Valg\nIda.\n2. Grund\nForelægges lukket del af mødet\nKrog.\nIndstilling: At grunden købes.\n3. Plan\nTo.\n",
        "oco",
    ),
    ("1. Valg\nIda.\n2. Grund\nKrog.\nTages på lukket dagsorden\n3. Plan\nTo.\n", "oco"),
    ("1. Valg\nIda.\n\n2. Grund\n\nBehandles på lukket møde\n\n3. Plan\nTo.\n", "oco"),
    ("1. Valg\nIda.\n\nBehandles på lukket møde:\n\n2. Grund\nKrog.\n\n3. Plan\nTo.\n", "occ"),
    ("Forelægges for lukkede døre\n\n1. Bøde\nKrog.\n\n2. Plan\nTo.\n", "cc"),
    ("1. Bro\n2. Kaj\n\nForelægges på lukket møde\n3. Bøde\n4. Opsigelse\n", "oocc"),
    ("1. Valg\nIda.\n\nForelægges på lukket møde\n\n2. Bøde\nKrog.\n", "oc"),
];

#[test]
fn a_sentence_without_a_subject_is_said_of_the_item_that_it_stands_in() {
    check_access("dagsorden.txt", WITHOUT_SUBJECT);
}

#[test]
fn a_closed_attachment_withholds_its_own_text_and_nothing_else() {
    let agendas = [
        // at the end of the document, for an item further up
        "1. Sti\nDen er lang.\n\n2. Bane\nTre bud.\n\n3. Lys\nOtte.\n\nFortroligt notat til punkt 2\n\nKrogs Cykler har budt lavest med 40 kr.\n",
        // within its item, before the decision
        "1. Sti\nDen er lang.\n\n2. Bane\nTre bud.\n\nLukket bilag: Bud\nKrogs Cykler har budt lavest med 40 kr.\n\nBeslutning\nTaget til efterretning.\n\n3. Lys\nOtte.\n",
        "1. Sti\nDen er lang.\n\n2. Bane\nTre bud.\n\nBilag 1 (lukket)\n\nKrogs Cykler har budt lavest med 40 kr.\n\n3. Lys\nOtte.\n",
    ];
    for agenda in agendas {
        let text = format!("Skoleudvalget i Engum\nReferat den 3. marts 2027\n\n{agenda}");
        let meeting = read(text.as_bytes(), "referat.txt").unwrap().meeting;
        assert_eq!(meeting.access_levels(), [Access::Open; 3], "{agenda}");
        let open = markdown(&meeting, Edition::Open);
        assert!(!open.contains("Krogs Cykler") && open.contains("Tre bud"), "{agenda}\n{open}");
        assert!(format!("{meeting:?}").contains("Krogs Cykler har budt lavest"), "{agenda}");
    }
}

/// What else may stand around a closed attachment of the second of three items, and which of them are withheld.
const AROUND: &[(&str, &str)] = &[
    // it tells of its item
    ("Lukket notat til punktet\n\nPunktet behandles for lukkede døre. Krogs Cykler lukker.", "oco"),
    // what seems to end it may be its own
    (
        "Lukket notat\n\nKrogs Cykler har budt 40 kr. i alt.\n\nKonklusion\nKrogs Cykler får opgaven.\n\nBeslutning\nJa.",
        "o?o",
    ),
    (
        "Lukket notat\n\nKrogs Cykler har budt 40 kr. i alt.\n\nIndstilling\nKrogs Cykler får opgaven.\n\nBeslutning\nJa.",
        "o?o",
    ),
    ("Lukket notat\n\nKrogs Cykler har budt 40 kr. i alt.\n\nBeslutning\nJa.", "ooo"),
];

#[test]
fn what_may_belong_to_a_closed_attachment_is_in_no_open_edition() {
    for (text, wanted) in AROUND {
        let text = format!("1. Valg\nIda.\n\n2. Bane\nTre bud.\n\n{text}\n\n3. Lys\nOtte.\n");
        check_access("referat.txt", &[(&text, wanted)]);
        let text = format!("Skoleudvalget i Engum\nReferat den 3. marts 2027\n\n{text}");
        let open = markdown(&read(text.as_bytes(), "referat.txt").unwrap().meeting, Edition::Open);
        assert!(!open.contains("Krogs Cykler") && open.contains("Otte"), "{text}\n{open}");
    }
    // behind the end of the meeting
    let text = "Skoleudvalget i Engum\nReferat den 3. marts 2027\n\n1. Bane\nTre bud.\n\n2. Lys\nOtte.\n\nMødet sluttede kl. 21.\n\nLukket notat til punkt 1\n\nKrogs Cykler har budt 40 kr. i alt.\n";
    let open = markdown(&read(text.as_bytes(), "referat.txt").unwrap().meeting, Edition::Open);
    assert!(!open.contains("Krogs Cykler") && open.contains("Otte"), "{open}");
}
