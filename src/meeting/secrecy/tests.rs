//! Wordings, many: closed, doubtful, open, and those that merely hold the words.

use super::{of_group, of_line, of_text, of_title, split_title};
use crate::meeting::Access;

/// Titles that say that their item is closed, and the title that remains.
const CLOSED_TITLES: &[(&str, &str)] = &[
    ("Lukket: Salg af grunden ved kajen", "Salg af grunden ved kajen"),
    ("LUKKET PUNKT: Salg af grunden ved kajen", "Salg af grunden ved kajen"),
    ("Lukket punkt - Salg af grund", "Salg af grund"),
    ("Lukket sag – Salg af grund", "Salg af grund"),
    ("LUKKET – Salg af grund", "Salg af grund"),
    ("(Lukket) Salg af grund", "Salg af grund"),
    ("[lukket] Salg af grund", "Salg af grund"),
    ("Salg af grund (lukket)", "Salg af grund"),
    ("Salg af grund (lukket punkt)", "Salg af grund"),
    ("Salg af grund (LUKKET)", "Salg af grund"),
    ("Salg af grund [lukket]", "Salg af grund"),
    ("Salg af grund {Lukket sag}", "Salg af grund"),
    ("Salg af grund *LUKKET*", "Salg af grund"),
    ("Salg af grund - LUKKET PUNKT", "Salg af grund"),
    ("Salg af grund – lukket", "Salg af grund"),
    ("Salg af grund, lukket", "Salg af grund"),
    ("Salg af grund, lukket punkt", "Salg af grund"),
    ("Salg af grund. Lukket", "Salg af grund"),
    ("Salg af grund | Lukket", "Salg af grund"),
    ("Salg af grund / lukket", "Salg af grund"),
    ("Salg af grund (lukket dagsorden)", "Salg af grund"),
    ("Salg af grund (behandles for lukkede døre)", "Salg af grund"),
    ("Salg af grund (for lukkede døre)", "Salg af grund"),
    ("Salg af grund (ikke offentligt)", "Salg af grund"),
    ("Salg af grund (ikke-offentlig)", "Salg af grund"),
    ("Salg af grund (ikke åben)", "Salg af grund"),
    ("Salg af grund (ej offentligt)", "Salg af grund"),
    ("FORTROLIGT: Salg af grund", "Salg af grund"),
    ("Fortroligt - Salg af grund", "Salg af grund"),
    ("Salg af grund (fortroligt)", "Salg af grund"),
    ("Salg af grund (strengt fortroligt)", "Salg af grund"),
    ("Salg af grund (konfidentielt)", "Salg af grund"),
    ("HEMMELIGT: Salg af grund", "Salg af grund"),
    ("Lukket punkt: Personsag", "Personsag"),
    ("Salg af grund (LUKKET - personsag)", "Salg af grund (LUKKET - personsag)"),
    ("Salg af grund (lukket, jf. styrelseslovens § 10)", "Salg af grund (lukket, jf. styrelseslovens § 10)"),
    ("LUKKET Salg af grund", "Salg af grund"),
    ("LUKKET PUNKT Salg af grund", "Salg af grund"),
    ("Lukket   Salg af grund", "Salg af grund"),
    ("Salg af grund LUKKET", "Salg af grund LUKKET"),
    ("Lukket punkt om salg af grund", "Lukket punkt om salg af grund"),
    ("Lukket orientering om salg af grund", "Lukket orientering om salg af grund"),
    ("Salg af grund behandles for lukkede døre", "Salg af grund behandles for lukkede døre"),
    ("Salg af grund for lukkede døre", "Salg af grund for lukkede døre"),
    ("Salg af grund som lukket punkt", "Salg af grund som lukket punkt"),
    ("L U K K E T  P U N K T: Salg af grund", "Salg af grund"),
    ("LUKKET\u{200b}: Salg af grund", "Salg af grund"),
    ("Luk\u{ad}ket: Salg af grund", "Salg af grund"),
    ("Luket punkt: Salg af grund", "Salg af grund"),
    ("▣ Salg af grund", "Salg af grund"),
    ("Salg af grund 🔒", "Salg af grund 🔒"),
    ("Salg af mose (LUKKE T)", "Salg af mose"),
    ("Salg af mose (Luk-ket)", "Salg af mose"),
    ("Iukket punkt: Salg af mose", "Salg af mose"),
    ("FOR TROLIGT: Salg af mose", "Salg af mose"),
    ("Salg af mose (geschlossen)", "Salg af mose"),
    ("CLOSED: Salg af grund", "Salg af grund"),
    ("Confidential: Salg af grund", "Salg af grund"),
    ("Lukket punkt", "Lukket punkt"),
    ("LUKKET", "LUKKET"),
    ("Lukkede punkter", "Lukkede punkter"),
    ("Den lukkede del", "Den lukkede del"),
    ("Lukket del af dagsordenen", "Lukket del af dagsordenen"),
    ("Ejendomme (lukket)", "Ejendomme"),
    ("Salg af grund (uden tilhørere)", "Salg af grund"),
    ("Salg af grund (L)", "Salg af grund"),
    ("Lønpolitik – lukkede døre", "Lønpolitik"),
    ("Retningslinjer for udbud, lukkede døre", "Retningslinjer for udbud"),
    ("Fortrolig forhandling om salg af grund", "Fortrolig forhandling om salg af grund"),
];

/// Titles near secrecy: withheld until somebody has answered. They stay whole.
const DOUBTFUL_TITLES: &[&str] = &[
    "Ansøgning fra en beboer (CPR)",
    "Orientering (Afskedigelse)",
    "Bortvisning",
    "Fortrolige møder mellem borgmesteren og ejeren",
    "Personfølsomme oplysninger i klagen",
    "Personsag",
    "Personsager",
    "Personsag vedrørende en leder",
    "Personalesag: en ansættelse",
    "Salg af grund (personsag)",
    "Salg af grund (§ 10)",
    "Salg af grund, jf. § 10",
    "Salg af grund (jf. styrelseslovens § 10, stk. 2)",
    "Salg af grund (må ikke offentliggøres)",
    "Salg af grund (ikke til offentliggørelse)",
    "Salg af grund (intern)",
    "Internt: Salg af grund",
    "Salg af grund – internt",
    "Forhandling om fortrolig pris på grunden ved kajen",
    "Salg af grund (delvist lukket)",
    "Salg af grund (lukket bilag)",
    "Salg af grund lukket",
    "Salg af grund (personfølsomme oplysninger)",
    "Salg af grund (tavshedspligt)",
    "Åbne og lukkede punkter",
    "Godkendelse af referat fra lukket møde",
    "Ophævelse af lejemål – kun for bestyrelsens medlemmer",
    "Klage over byggesag (alene til udvalget)",
    "Personalesag efter praksis i klubben",
];

/// Titles that merely hold the words.
const OPEN_TITLES: &[&str] = &[
    "Plan om at lukke T-krydset",
    "Afskedigelser i tal",
    "Personfølsomme oplysninger i digitale læremidler",
    "Fortrolige møder mellem lærere og forældre",
    "Personsager generelt – hvordan griber vi dem an?",
    "Plan for lukkede vejstrækninger",
    "Vejen er lukket i juli",
    "Lukketider i butikker",
    "Lukning af Bakkeskolen",
    "Lukkedage i dagtilbud 2027",
    "Havnegade (lukket for gennemkørsel)",
    "Havnegade (lukket i uge 29)",
    "Status på lukkede institutioner",
    "Den lukkede afdeling på Solgården",
    "Åbent hus på genbrugspladsen",
    "Åbningstider i svømmehallen",
    "Offentlig høring om vindmøller",
    "Offentlige toiletter ved stranden",
    "Vedligehold af ikke-offentlige veje",
    "Intern kommunikation",
    "Internt tilsyn med plejehjem",
    "International dag",
    "Internet i landdistrikter",
    "Tilskud efter servicelovens § 10",
    "§ 10-tilskud til foreninger",
    "Fortrolighedsaftaler i udbud",
    "Personale og arbejdsmiljø",
    "Punktafgifter",
    "Natbusser",
    "Eventuelt",
    "Åbning af mødet",
    "Medlemmerne bliver fortrolige med de nye regler",
    "Hemmelighedskræmmeri i litteraturen",
    "Offentliggørelse af regnskab",
    "Mødeplan",
    "Lukket kredsløb i svømmehallen",
    "Lukkede haver ved plejehjemmet",
    "Lukkede rabatter langs Søvejen",
    "Lukket Facebook-gruppe for frivillige",
    "Fortrolig rådgivning for forældre",
    "Vejledning om tavshedspligt for trænere",
    "Personsager i tal for 2026",
    "Fortrolighedspolitik for frivillige",
    "Tavshedspligt: e-læring for nye",
    "LP 21 – Lokalplan for havnen",
    "Porten ved skolen skal kunne lukkes",
    "Vejledning om sager for lukkede døre i råd og nævn",
    "Forretningsorden – lukkede døre",
];

/// Lines under a title that close it.
const CLOSED_LINES: &[&str] = &[
    "Mødets karakter: Lukket",
    "Åben/lukket: Lukket",
    "Åben/lukket: Lukket punkt",
    "Åben / lukket sag: Lukket",
    "Offentlighed: Lukket",
    "Offentligt: Nej",
    "Offentlig: nej",
    "Lukket: Ja",
    "Lukket punkt: Ja",
    "Status: Lukket",
    "Sagstype: Lukket sag",
    "Adgang: Ikke offentlig",
    "Fortrolighed: Fortrolig",
    "Kan offentliggøres: Nej",
    "[x] Lukket [ ] Åben",
    "[ ] Åben [x] Lukket",
    "☐ Åben ☒ Lukket",
    "Lukket ☒ Åben ☐",
    "Punktet behandles for lukkede døre.",
    "Punktet behandles for lukkede døre, jf. styrelseslovens § 10.",
    "Behandles for lukkede døre",
    "Sagen behandles bag lukkede døre",
    "Dørene lukkes under behandlingen af dette punkt.",
    "Dørene er lukket",
    "Punktet er lukket.",
    "Dette punkt er lukket",
    "Punktet behandles lukket.",
    "Lukket punkt",
    "Lukket punkt.",
    "LUKKET",
    "Punktet er ikke offentligt.",
    "Punktet er ikke åbent for offentligheden",
    "Punktet er undtaget fra offentlighed",
    "Offentligheden er udelukket fra dette punkt",
    "Behandles uden tilhørere",
    "Fortroligt",
    "Fortrolig sag",
    "Sagen er fortrolig.",
];

/// Lines under a title that leave a doubt.
const DOUBTFUL_LINES: &[&str] = &[
    "Udleveres på mødet og indsamles igen.",
    "Personsag",
    "jf. § 10",
    "Jf. kommunestyrelseslovens § 10, stk. 2.",
    "Materialet er fortroligt og bedes ikke delt.",
    "Punktet må ikke offentliggøres.",
    "Må ikke offentliggøres",
    "Publiceres ikke",
    "Internt",
    "Internt punkt",
    "Offentlighed: Begrænset",
    "Fortrolighed: Høj",
    "Sagen indeholder personfølsomme oplysninger.",
    "Indeholder følsomme oplysninger",
    "Lukket bilag",
    "Punktet er delvist lukket.",
    "Oplysningerne er omfattet af tavshedspligt",
    "Jf. forvaltningslovens § 27",
    "Kun medlemmer af byrådet er til stede.",
    "Ansøgning efter lov om social service behandles efter § 10.",
];

/// Lines that say that an item is open.
const OPEN_LINES: &[&str] = &[
    "Åben/lukket: Åben",
    "Offentlighed: Åben",
    "Offentligt: Ja",
    "Lukket: Nej",
    "Åbent punkt",
    "Åben sag",
    "[ ] Lukket [x] Åben",
    "Punktet er åbent.",
    "Punktet er ikke lukket.",
    "Sagen er ikke fortrolig.",
];

/// Lines that say nothing of secrecy.
const SILENT_LINES: &[&str] = &[
    "Vejen er lukket mellem kl. 9 og 15.",
    "Svømmehallen holder lukket i uge 29.",
    "Der er lukkedage i uge 29 og 30.",
    "Sagsnr. 26/1041",
    "Initialer: aabb",
    "Status: Igangværende",
    "Type: Orientering",
    "Intern høring i forvaltningen afsluttes den 3. marts.",
    "Kontakt: Ane Ask",
    "Bilag: Kort over den lukkede vej",
    "Offentlig høring afholdes i maj.",
    "Tilhørere er velkomne.",
    "Tid: 10 min.",
];

/// Running text with a doubt or more.
const WITHHELD_TEXTS: &[&str] = &[
    "Forvaltningen redegør for sagen. Punktet blev behandlet for lukkede døre. Derefter sluttede mødet.",
    "Punktet blev behandlet for lukkede døre.",
    "Oplysningerne er fortrolige og må ikke deles.",
    "Udvalget får en mundtlig status. Sagen behandles som lukket punkt.",
    "Sagen behandles lukket efter styrelseslovens § 10, stk. 2.",
    "Notatet må ikke offentliggøres før salget er afsluttet.",
];

/// Running text that says nothing of secrecy.
const SILENT_TEXTS: &[&str] = &[
    "Vejen har været lukket siden maj, og beboerne er utilfredse. De ønsker den åbnet.",
    "De interne kontroller er styrket. Det interne tilsyn følger op.",
    "Centret er åbent for offentligheden alle dage.",
    "Tilskuddet gives efter servicelovens § 10 og bekendtgørelsen.",
    "Skolen lukkes til sommer, og den lukkede skole bliver til boliger.",
    "Lukketiden flyttes til kl. 20. Butikkerne er åbne om søndagen.",
    "Brugerne skal være fortrolige med reglerne.",
];

#[track_caller]
fn all(kind: &str, wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{} wrong among {kind}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn titles_that_say_closed_close_and_what_remains_is_whole() {
    let wrong = CLOSED_TITLES.iter().filter_map(|(title, rest)| {
        let split = split_title(title);
        let right = split.access == Some(Access::Closed) && split.title == *rest;
        (!right).then(|| format!("{title}: {split:?}"))
    });
    all("closed titles", wrong.collect());
}

#[test]
fn titles_near_secrecy_are_doubtful_and_stay_whole() {
    let wrong = DOUBTFUL_TITLES.iter().filter_map(|title| {
        let split = split_title(title);
        let right = split.access == Some(Access::Doubtful) && split.title == *title;
        (!right).then(|| format!("{title}: {split:?}"))
    });
    all("doubtful titles", wrong.collect());
}

#[test]
fn titles_that_merely_hold_the_words_are_open_and_stay_whole() {
    let wrong = OPEN_TITLES.iter().filter_map(|title| {
        let split = split_title(title);
        let right = split.access.is_none_or(|access| !access.is_withheld()) && split.title == *title;
        (!right).then(|| format!("{title}: {split:?}"))
    });
    all("open titles", wrong.collect());
}

#[test]
fn lines_are_read_by_what_they_mean() {
    let tables: [(&str, &[&str], Option<Access>); 4] = [
        ("closed lines", CLOSED_LINES, Some(Access::Closed)),
        ("doubtful lines", DOUBTFUL_LINES, Some(Access::Doubtful)),
        ("open lines", OPEN_LINES, Some(Access::Open)),
        ("silent lines", SILENT_LINES, None),
    ];
    for (kind, lines, wanted) in tables {
        let wrong = lines.iter().filter(|line| of_line(line) != wanted);
        all(kind, wrong.map(|line| format!("{line}: {:?}", of_line(line))).collect());
    }
}

#[test]
fn running_text_withholds_only_for_what_is_said_of_the_item() {
    let withheld = |text: &&&str| of_text(text).is_some_and(Access::is_withheld);
    let wrong = WITHHELD_TEXTS.iter().filter(|text| !withheld(text));
    all("texts that withhold", wrong.map(|text| format!("{text}: {:?}", of_text(text))).collect());
    let wrong = SILENT_TEXTS.iter().filter(withheld);
    all("silent texts", wrong.map(|text| format!("{text}: {:?}", of_text(text))).collect());
    assert_eq!(of_text("Punktet blev behandlet for lukkede døre."), Some(Access::Closed));
}

#[test]
fn groups_are_told_from_items() {
    let closed = [
        "LUKKEDE SAGER",
        "Lukkede punkter:",
        "Lukket dagsorden",
        "Lukkede",
        "Den lukkede del",
        "Lukket del",
        "Punkter til lukket behandling",
        "Sager der behandles for lukkede døre",
        "Lukkede dagsordenspunkter",
        "Fortrolige punkter",
        "Ikke-offentlige punkter",
        "Den lukkede del af mødet",
        "LUKKET MØDE",
        "B. Lukkede punkter",
        "II. Lukket del",
        "Punkter for lukkede døre",
        "Lukkede emner",
    ];
    let wrong = closed.iter().filter(|line| of_group(line) != Some(Access::Closed));
    all("closed groups", wrong.map(|line| format!("{line}: {:?}", of_group(line))).collect());
    let open =
        ["Åbne sager", "ÅBNE PUNKTER", "Åben dagsorden", "Den åbne del", "Offentlige punkter", "Åbent møde"];
    let wrong = open.iter().filter(|line| of_group(line) != Some(Access::Open));
    all("open groups", wrong.map(|line| format!("{line}: {:?}", of_group(line))).collect());
    assert_eq!(of_group("Personsager"), Some(Access::Doubtful));
    let items = [
        "Natbusser",
        "Lukning af skoler",
        "Lukkede vejstrækninger",
        "Åbne punkter – kun for bestyrelsen",
        "Personsager – kun tal",
        "Sager til orientering",
        "Salg (lukket)",
    ];
    let wrong = items.iter().filter(|line| of_group(line).is_some());
    all("items", wrong.map(|line| format!("{line}: {:?}", of_group(line))).collect());
}

#[test]
fn headings_are_read_as_titles() {
    assert_eq!(of_title("2. Ejendomme (lukket)"), Some(Access::Closed));
    assert_eq!(of_title("Ejendomme"), None);
}
