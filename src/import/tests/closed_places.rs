//! Sentences and lines by which an agenda withholds other items than the one they stand in, and as many that merely sound
//! like it.

use super::closed_kinds::{TITLES, agenda, all};

/// Sentences before or behind the items that withhold the third.
const OF_THIRD: &[&str] = &[
    "Punkt 3 er lukket.",
    "Punkt 3: lukket",
    "Lukket: pkt. 3",
    "Lukkede pkt.: 3",
    "(Punkt 3 er lukket)",
    "Punkt nr. 3 behandles for lukkede døre.",
    "Punkt 3 behandles i lukket session.",
    "Dagsordenens punkt 3 er lukket.",
    "Tilhørere har ikke adgang under punkt 3.",
    "Under punkt 3 er der ikke adgang for tilhørere.",
    "Dørene lukkes under behandlingen af punkt 3.",
    "Der er ikke offentlig adgang til punkt 3.",
    "Mødet er åbent, bortset fra punkt 3, der er lukket.",
    "Mødet er offentligt med undtagelse af punkt 3.",
    "Alle punkter undtagen punkt 3 er åbne.",
    "Alle punkter på nær punkt 3 er åbne for tilhørere.",
    "Åbne: 1, 2, 4. Lukkede: 3.",
    "Åben dagsorden: punkt 1-2 og 4. Lukket dagsorden: punkt 3.",
    "Næstsidste punkt er lukket.",
    "3. punkt er lukket.",
    "Det 3. punkt er fortroligt.",
    "Pkt.3 er lukket.",
    "Punkt 3 (forhandling) er lukket.",
    "Medarbejderrepræsentanterne deltager ikke i punkt 3.",
    "Pressen har adgang til alle punkter undtagen punkt 3.",
    "Punkt 3 er undtaget aktindsigt.",
    "Punkt 3 må ikke offentliggøres.",
    "Mødet lukkes under punkt 3.",
    "Mødet er lukket under punkt 3.",
    "Formanden lukker mødet under punkt 3 og åbner det igen ved punkt 4.",
    "Sager på lukket dagsorden: 3",
    "Lukket del: punkt 3",
    "Lukket møde: punkt 3",
    "Åbent møde (punkt 1-2 og 4), lukket møde (punkt 3)",
    "Med undtagelse af punkt 3 er mødet åbent.",
    "Bortset fra punkt 3 er mødet åbent.",
    "Undtagen punkt 3 er alle punkter åbne.",
    "På nær punkt 3 er mødet åbent.",
];

/// Sentences before or behind the items that withhold the third and the fourth.
const OF_THIRD_AND_FOURTH: &[&str] = &[
    "Punkt 3 og 4 er lukkede.",
    "Punkt 3-4: Lukket",
    "Lukkede punkter er 3 og 4.",
    "Punkt 3 til og med 4 er lukkede.",
    "Punkt 3 ff. er lukkede.",
    "Fra punkt 3 er mødet ikke offentligt.",
    "Efter punkt 2 fortsætter mødet for lukkede døre.",
    "Efter punkt 2 forlader tilhørerne salen.",
    "Efter punkt 2 er mødet lukket for offentligheden.",
    "Tilhørere kan være til stede under punkt 1 og 2.",
    "Kun punkt 1 og 2 er offentlige.",
    "Kun de to første punkter er åbne.",
    "De to sidste punkter behandles lukket.",
    "Punkt 1-2 er åbne. Resten er lukkede.",
    "Punkt 1-2 er åbne, mens punkt 3-4 er lukkede.",
    "Første del (punkt 1-2) er åben, anden del (punkt 3-4) er lukket.",
    "Mødet er åbent frem til punkt 3.",
    "Mødet er åbent indtil punkt 3.",
    "Åbne punkter 1-2, lukkede punkter 3-4",
    "Åbne punkter 1 til 2 – lukkede punkter 3 til 4",
    "Punkt 3 og punkt 4 behandles begge for lukkede døre.",
    "Hverken punkt 3 eller punkt 4 er offentlige.",
];

/// Sentences before or behind the items that withhold nothing.
const OF_NONE: &[&str] = &[
    "Punkt 3 er åbent.",
    "Ingen lukkede punkter.",
    "Der er ikke lukkede punkter på dagsordenen.",
    "Lukkede punkter: 0",
    "Lukkede punkter: -",
    "Mødet er åbent for alle.",
    "Mødet er offentligt, og alle er velkomne.",
    "Hele mødet er åbent.",
    "Hallen er lukket for besøgende under mødet.",
    "Bygningens hoveddør lukkes kl. 17; ring på.",
    "Døren er lukket efter kl. 17.",
    "Bilag til punkt 3 offentliggøres på hjemmesiden.",
    "Punkt 3 er flyttet fra lukket til åben dagsorden.",
    "Punkt 3 er rykket fra den lukkede til den åbne dagsorden.",
    "Punkt 3 er ikke lukket.",
    "Kantinen er lukket i dag.",
    "Tilhørere er velkomne til alle punkter.",
    "Mødet sendes på nettet.",
];

/// Lines over the third item that withhold it and the next.
const DIVIDING: &[&str] = &[
    "Lukkede punkter",
    "For lukkede døre",
    "Punkter, der behandles for lukkede døre",
    "Følgende sager behandles for lukkede døre:",
    "De følgende punkter er fortrolige.",
    "Resten af dagsordenen behandles for lukkede døre.",
    "Herefter er mødet lukket",
    "Mødet lukkes for tilhørere",
    "Tilhørerne forlader mødet.",
    "Pause, hvorefter mødet fortsætter lukket",
    "Lukket del (kl. 19.00-20.00)",
    "Kl. 19: Lukket møde",
    "Del B – Lukket dagsorden",
    "B) Lukket",
    "II. Lukkede sager",
    "Anden del (lukket)",
    "Fortrolig del",
    "Fortrolige sager",
    "Internt møde",
    "Ikke offentlige sager",
    "Punkter uden tilhørere",
    "Personsager",
    "Personalesager og lukkede punkter",
    "Lukkede sager (personsager m.v.)",
    "*** LUKKET ***",
    "=== LUKKET DAGSORDEN ===",
    "**Lukkede punkter**",
    "<< Lukkede punkter >>",
    "L U K K E D E   P U N K T E R",
    "Lukkede punkter – 2 sager",
    "Lukkede orienteringspunkter",
    "Til beslutning (lukket)",
    "Beslutningspunkter (lukkede)",
    "Ejendomshandler (lukkede punkter)",
    "Bestyrelsens lukkede punkter",
    "Kulturudvalgets lukkede del",
    "Dagsorden (lukket)",
    "Tillægsdagsorden (lukket)",
    "Confidential items",
    "Herefter overgik mødet til lukket behandling.",
    "Dørene blev lukket kl. 19.",
    "Vi lukker dørene",
    "Mødet genoptages for lukkede døre.",
    "Efter pausen genoptages mødet for lukkede døre.",
    "Kl. 19 genoptages mødet som lukket møde.",
];

/// Lines over the third item that withhold nothing.
const DIVIDING_NOTHING: &[&str] = &[
    "Lukkede veje",
    "Lukninger",
    "Åbne punkter",
    "Øvrige punkter",
    "Offentlig del",
    "Beslutningssager",
    "Drift",
    "Lukkede anlæg",
    "Lukket i ferien",
    "Pause",
];

#[test]
fn sentences_withhold_the_items_that_they_name_from_wherever_they_stand() {
    let titled = |_: &str| agenda("", TITLES[2], "");
    for (wordings, expected) in [(OF_THIRD, "oowo"), (OF_THIRD_AND_FOURTH, "ooww"), (OF_NONE, "oooo")] {
        all(wordings, expected, |wording| format!("{wording}\n\n{}", titled(wording)));
        all(wordings, expected, |wording| format!("{}{wording}\n", titled(wording)));
    }
}

#[test]
fn lines_that_divide_an_agenda_withhold_what_comes_after_them() {
    let divided = |line: &str| agenda(&format!("{line}\n\n"), TITLES[2], "");
    all(DIVIDING, "ooww", divided);
    all(DIVIDING, "ooww", |line| format!("Åben dagsorden\n\n{}", divided(line)));
    all(DIVIDING_NOTHING, "oooo", divided);
}
