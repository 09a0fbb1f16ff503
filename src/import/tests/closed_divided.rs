//! Items and agendas with an open and a closed part, doors that are opened again, and words near secrecy in open items: each
//! kind with agendas that merely look like it.

use super::check_access;
use crate::import::read;
use crate::meeting::secrecy;

/// Items that are divided into an open and a closed part, and parts of the agenda.
const DIVIDED: &[(&str, &str)] = &[
    ("1. Køb\nÅben del\nBo.\nLukket del\nKrog.\n\n2. Lys\nÅben del\nIda.\n\n3. Plan\nÅben del\nTo.\n", "ooo"),
    ("Pkt. 7 Køb\nÅben del: Bo.\nLukket del: Krog.\n\nPkt. 8 Lys\nÅben del: Ida.\nLukket del: Krog.\n", "oo"),
    (
        "1. Køb\nDen åbne del\nBo.\nDen fortrolige del\nKrog.\n\n2. Lys\nDen åbne del\nIda.\nDen fortrolige del\nKrog.\n\n3. Plan\nDen åbne del\nTo.\n",
        "ooo",
    ),
    // a part with no text under it is one of the agenda
    ("1. Køb\nÅben del\nBo.\n\n2. Lys\nÅben del\nIda.\n\nLukket del\n\n3. Klage\nKrog.\n", "oow"),
    ("1. Køb\nÅben del\nBo.\n\nLukket del\n2. Klage\nKrog.\n\n3. Gave\nKrog.\n", "oww"),
    ("Åben del\n\n1. Køb\nBo.\n\nLukket del\n\n2. Klage\nKrog.\n\n3. Gave\nKrog.\n", "oww"),
    // what has no part of its own behind a closed one is in doubt, and a closed part alone closes its item
    (
        "1. Køb\nÅben del\nBo.\nLukket del\nKrog.\n\n2. Lys\nÅben del\nIda.\n\n3. Klage\nKrog.\n\n4. Gave\nLukket del\nKrog.\n",
        "ooww",
    ),
    ("1. Køb\nÅben del\nBo.\nLukket del\nKrog.\n\n2. Klage\nKrog.\n", "ww"),
    // the meeting itself
    (
        "1. Valg\nIda.\n\nDørene blev lukket.\n\n2. Klage\nKrog.\n\nDørene blev åbnet igen, og tilhørerne kom ind.\n\n3. Plan\nTo.\n",
        "owo",
    ),
    (
        "1. Valg\nIda.\n\nTilhørerne forlod salen, og dørene blev lukket.\n\n2. Klage\nKrog.\n\nTilhørerne vendte tilbage, og dørene blev åbnet igen.\n\n3. Plan\nTo.\n",
        "owo",
    ),
    (
        "1. Valg\nIda.\n\nDørene lukkes.\n\n2. Klage\nKrog.\n\nDørene åbnes igen og tilhørerne vender tilbage.\n\n3. Plan\nTo.\n",
        "owo",
    ),
    (
        "1. Valg\nIda.\n\nTilhørerne forlod salen, og dørene blev lukket.\n\n2. Klage\nKrog.\n\nDørene blev ikke åbnet igen, og tilhørerne kom ikke tilbage.\n\n3. Gave\nKrog.\n",
        "oww",
    ),
    (
        "1. Valg\nIda.\n\nDørene blev lukket.\n\n2. Klage\nDørene blev åbnet, og Krog vendte tilbage til huset.\n\n3. Gave\nKrog.\n",
        "oww",
    ),
    (
        "1. Valg\nIda.\n\nDørene blev lukket.\n\n2. Klage\nKrog.\n\nDørene åbnes først igen, når tilhørerne er kommet tilbage.\n\n3. Gave\nKrog.\n",
        "oww",
    ),
    // it was closed, and it was decided to hear it in the open
    (
        "1. Salg\nSagen var sat på lukket dagsorden, men udvalget vedtog enstemmigt at drøfte den for åbne døre.\nHuset sælges.\n\n2. Plan\nTo.\n",
        "oo",
    ),
    (
        "1. Salg\nPunktet var optaget på lukket dagsorden, men byrådet besluttede at behandle punktet i åbent møde.\nHuset sælges.\n\n2. Plan\nTo.\n",
        "oo",
    ),
    (
        "1. Salg\nSagen var på lukket dagsorden, men det blev besluttet at behandle den åbent.\nHuset sælges.\n\n2. Plan\nTo.\n",
        "oo",
    ),
    (
        "1. Salg\nSagen var sat på lukket dagsorden, men to medlemmer ønskede at behandle den for åbne døre.\nKrog.\n\n2. Plan\nTo.\n",
        "wo",
    ),
    (
        "1. Salg\nSagen var sat på lukket dagsorden, men byrådet besluttede ikke at behandle den for åbne døre.\nKrog.\n\n2. Plan\nTo.\n",
        "wo",
    ),
    (
        "1. Salg\nSagen var sat på lukket dagsorden, men byrådet besluttede at behandle indstillingen for åbne døre.\nKrog.\n\n2. Plan\nTo.\n",
        "wo",
    ),
    // one case of a person closes nothing after it, and several do
    ("1. Valg\nIda.\n\n2. Personsag (behandlet for lukkede døre)\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Personalesag (uden tilhørere)\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Lukket personsag\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Personsager (behandlet for lukkede døre)\n\n3. Klage\nKrog.\n", "oww"),
    ("1. Valg\nIda.\n\n2. Lukkede personsager\n\n3. Klage\nKrog.\n", "oww"),
    ("1. Valg\nIda.\n\nPersonsager (uden tilhørere)\n\n2. Klage\nKrog.\n\n3. Gave\nKrog.\n", "oww"),
];

/// Signs in the numbers of items, colours, letters of parties, and what a sentence opens.
const MARKED: &[(&str, &str)] = &[
    (
        "FB = behandles for lukkede døre\n\nSag 4: Valg\nIda.\n\nSag 5 FB: Klage\nKrog.\n\nSag 6: Plan\nTo.\n",
        "owo",
    ),
    (
        "Sager med L foran nummeret er lukkede.\n\nSag 4 Valg\nIda.\n\nSag 5 Lys\nBo.\n\nSag L6 Klage\nKrog.\n\nSag L7 Gave\nKrog.\n",
        "ooww",
    ),
    ("Punkt 1 Valg\nIda.\n\nPunkt L2 Klage\nKrog.\n", "ow"),
    ("FB = fælles boligfond\n\nSag 4: Valg\nIda.\n\nSag 5 FB: Tag\nBo.\n\nSag 6: Plan\nTo.\n", "ooo"),
    ("1. Valg\nIda.\nSag L7 blev nævnt.\n\n2. Plan\nTo.\n", "oo"),
    ("Sag 4 Lukas Lund\nIda.\n\nSag 5 Lys\nBo.\n", "oo"),
    // a sentence on one item answers the doubt of its title, and no more
    ("Punkt 1 er åbent.\n\n1. Ansøgning – lukket gennemgang\nTo.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Valg\nIda.\n\n2. Plan – fortrolig seance\nTo.\n\nPunkt 2 er åbent.\n", "oo"),
    ("Pkt. 2 er offentligt.\n\n1. Valg\nIda.\n\n2. Plan – lukket gennemgang\nTo.\n", "oo"),
    ("Punkt 1 er åbent.\n\n1. Klage (lukket)\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    ("Punkt 1 og 2 er åbne.\n\n1. Klage – lukket gennemgang\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    ("Punkt 2 er åbent.\n\n1. Klage – lukket gennemgang\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    // colours
    ("1. Valg\nIda.\n\nRød del (kun bestyrelsen)\n\n2. Klage\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\nB. Gul dagsordensdel\n\n2. Klage\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\nRødt afsnit\n\n2. Klage\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\nRød del af skolegården\nDen males.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Rød sti (kun cykler)\nIda.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Gule stole til afsnit B\nIda.\n\n2. Plan\nTo.\n", "oo"),
    // letters
    ("1. Aftale A, B, F, L, V\nTo.\n\n2. Medlemsforslag fra C, K, L\nTo.\n", "oo"),
    ("1. Udtalelse fra A, Ø, L\nTo.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Salg af kaj T L\nKrog.\n\n2. Salg af mole, L\nKrog.\n", "ww"),
    ("1. Salg af kaj T, L\nKrog.\n\n2. Salg af mole P, T, L\nKrog.\n", "ww"),
];

/// Words near secrecy in open items, and where they close.
const NEAR: &[(&str, &str)] = &[
    (
        "1. Tavshedspligt og fortrolighed – fælles drøftelse\nIda gennemgik reglerne om tavshedspligt, jf. forvaltningslovens § 27.\n\n2. Plan\nTo.\n",
        "oo",
    ),
    ("1. Fortrolighed og tavshedspligt: kort oplæg\nJuristen taler.\n\n2. Plan\nTo.\n", "oo"),
    (
        "1. Nyt fra lederen\nBo præsenterede reglerne om tavshedspligt (forvaltningsloven § 27) for de nye.\n\n2. Plan\nTo.\n",
        "oo",
    ),
    ("1. Tavshedspligt og fortrolighed – klage over leder\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Tavshedspligt – drøftelse\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    (
        "1. Fortrolighed og tavshedspligt – fælles drøftelse\nPunktet behandles for lukkede døre.\n\n2. Plan\nTo.\n",
        "wo",
    ),
    (
        "1. Nyt fra lederen\nKrogs helbred er undtaget efter reglerne om tavshedspligt, jf. forvaltningslovens § 27.\n\n2. Plan\nTo.\n",
        "wo",
    ),
    (
        "1. Nyt\nIda gennemgik reglerne om tavshedspligt. Resten af punktet er fortroligt.\n\n2. Plan\nTo.\n",
        "wo",
    ),
    ("1. Børn\nDe har fået et fortroligt rum ved biblioteket.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Unge\nVejlederne fortæller om det nye fortrolige rum.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Post\nVi anbefaler, at fortrolige beskeder flyttes til sikker post.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Leder\nBo fortalte om Krog i et fortroligt rum.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Leder\nPunktet drøftes i fortroligt rum.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Leder\nFortrolige chats fra Krog vedlægges og sendes sikkert.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Lukket for tilgang\nTi klinikker.\n\n2. Lukket for tilmelding\nTo.\n", "oo"),
    ("1. Lukket for gennemkørsel\nVejen males.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Lukket for medlemmer\nKrog.\n\n2. Lukket for personalet\nKrog.\n", "ww"),
    ("1. Lukket for offentligheden\nKrog.\n\n2. Lukket for trafik og presse\nKrog.\n", "ww"),
    ("1. Lukket psykiatrisk institution\nTo.\n\n2. Brønd 7 lukket\nTo.\n", "oo"),
    ("1. Boring 4 lukket\nTo.\n\n2. Bassin 2 lukket\nTo.\n", "oo"),
    ("1. Lukket psykiatrisk udredning\nKrog.\n\n2. Afdeling 4 lukket\nKrog.\n", "ww"),
    ("1. Kontrakt 4 lukket\nKrog.\n\n2. Afsnit 2 lukket\nKrog.\n", "ww"),
];

#[test]
fn a_closed_part_ends_where_it_ends() {
    check_access("dagsorden.txt", DIVIDED);
}

#[test]
fn signs_in_numbers_colours_and_letters_are_told_apart() {
    check_access("dagsorden.txt", MARKED);
}

#[test]
fn words_near_secrecy_close_no_open_item() {
    check_access("dagsorden.txt", NEAR);
}

/// What stands in an item apart from its own text, as the text of a closed part or attachment.
fn set_apart(agenda: &str) -> Vec<String> {
    let text = format!("Skoleudvalget i Engum\nDagsorden den 3. marts 2027\n\n{agenda}");
    let meeting = read(text.as_bytes(), "dagsorden.txt").unwrap().meeting;
    let sections = meeting.items.iter().flat_map(|item| &item.sections);
    sections
        .filter(|section| secrecy::is_closed_attachment_text(section))
        .map(|section| section.text.clone())
        .collect()
}

#[test]
fn the_closed_part_of_an_item_is_set_apart_whole() {
    let agenda = "1. Køb\nÅben del\nBo.\nLukket del\nKrog.\n\nBeslutning: Nej.\n\n2. Lys\nÅben del\nIda.\n";
    assert_eq!(set_apart(agenda), ["Krog.\n\nBeslutning: Nej."]);
}

#[test]
fn the_text_of_a_closed_attachment_may_stand_further_in() {
    let item = |below: &str| {
        format!(
            "1. Forpagter\nHuset udlejes.\nBilag 1 (åbent): Krav\nBilag 2 (fortroligt): Bud\n{below}\n\n2. Plan\nTo.\n"
        )
    };
    let whole = item("  Krog byder 18.000 kr. om måneden.\n  Lund byder 20.000 kr. om måneden.");
    assert_eq!(set_apart(&whole), ["Krog byder 18.000 kr. om måneden.\nLund byder 20.000 kr. om måneden."]);
    let behind = item("  Krog byder 18.000 kr. om måneden.\nBilag 3 (åbent): Kort");
    let before_decision = item("  Krog byder 18.000 kr. om måneden.\n\nBeslutning: Godkendt.");
    check_access(
        "dagsorden.txt",
        &[
            (&whole, "oo"),
            (&behind, "oo"),
            (&before_decision, "oo"),
            // a first line further in, and a text that goes on behind an empty line
            (&item("  Krog byder 18.000 kr.\nom måneden, og Lund byder 20.000 kr."), "wo"),
            (&item("  Krog byder 18.000 kr. om måneden.\n\nLund byder 20.000 kr. om måneden."), "wo"),
            (&item("Krog byder 18.000 kr. om måneden."), "wo"),
        ],
    );
}
