//! What resembles a mark of an open item, or of a closed one, and is none: each agenda withholds what it closes, and no more.

use super::check_access;
use crate::import::read;

/// Agendas, and which of their items are withheld: `w`, or not: `o`.
const AGENDAS: &[(&str, &str)] = &[
    // a "#" somewhere in the document makes no legend of a group
    (
        "## Åbne punkter\n\n## 1. Valg\nIda.\n[Bilag 1](#)\n\n## Lukkede punkter\n\n## 2. Ansøgning\nKrog.\n",
        "ow",
    ),
    (
        "**Åbne sager**\n\n**1. Valg**\nSag #4711.\n\n**2. Plan**\nTo.\n\n**Lukkede sager**\n\n**3. Ansøgning**\nKrog.\n",
        "oow",
    ),
    (
        "# 1. Valg\nSe https://engum.dk/#kort\n\n# 2. Ansøgning\n\n**Lukket punkt**\n\nKrog.\n\n# 3. Plan\nTo.\n",
        "owo",
    ),
    ("1. Valg\nIda #1.\n\n## Lukket del\n\n2. Ansøgning\nKrog.\n", "ow"),
    ("# 1. Klage\nKrog.\n\n2. Valg\nIda.\n\n# 3. Køb\nEn gård.\n\n# = lukket punkt\n", "wow"),
    // what is counted is secret all the same
    ("5. Behandling af 2 personsager\nKrog.\n\n6. Plan\nTo.\n", "wo"),
    ("1. Valg\nIda.\n\n2. Drøftelse af 3 lukkede sager\nKrog.\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\nHerefter behandles 2 lukkede sager\n\n2. Klage\nKrog.\n\n3. Køb\nEn gård.\n", "oww"),
    (
        "Der behandles 2 lukkede punkter, punkt 2 og 3.\n\n1. Valg\nIda.\n\n2. Klage\nKrog.\n\n3. Køb\nEn gård.\n",
        "oww",
    ),
    ("Dagsordenen har 2 lukkede punkter.\n\n1. Valg\nIda.\n\n2. Klage\nKrog.\n", "ww"),
    ("1. Status\nVi havde 2 personsager: Krog og Lund.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Status\nI alt behandles 2 personsager i dag.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Status\nI alt har året haft 14 personsager.\n\n2. Plan\nTo.\n", "oo"),
    // letters that are confidential
    ("1. Fortrolig mail fra revisor om lederen\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Status\nFortrolige breve fra naboen er vedlagt.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Status\nBo.\nBilag: Fortrolig kommunikation med Krog\n\n2. Plan\nTo.\n", "oo"),
    ("1. Fortrolig samtale med formanden\nKrog.\n\n2. Fortrolige samtaler i skolen\nTo.\n", "wo"),
    // rules of another kind than those of secrecy
    ("1. Salg af lægepraksis\nPrisen er fortrolig.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Politianmeldelse\nOplysninger om eleven er fortrolige.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Utilfredshed med vejledning\nElevens helbred er fortroligt.\n\n2. Plan\nTo.\n", "wo"),
    // what is lifted is the secrecy
    ("1. Aftale\nForholdet blev drøftet for lukkede døre og er nu ophævet.\n\n2. Plan\nTo.\n", "wo"),
    (
        "1. Aftale\nLejeren blev sagt op, og sagen behandles for lukkede døre, til aftalen er ophævet.\n\n2. Plan\nTo.\n",
        "wo",
    ),
    // two stars, wherever they stand
    (
        "1. Valg*\nIda.\n\n2. Klage**\nKrog.\n\n3. Plan\nTo.\n\n* Bilag til punktet er fortrolige.\n** Hele punktet er lukket.\n",
        "owo",
    ),
    (
        "1. Valg *\nIda.\n\n2.** Klage\nKrog.\n\n3. Plan\nTo.\n\n* Bilag er fortrolige.\n** Hele punktet er lukket.\n",
        "owo",
    ),
    (
        "1. Valg *\nIda.\n\n2. ** Klage\nKrog.\n\n3. Plan\nTo.\n\n* Bilag er fortrolige.\n** Hele punktet er lukket.\n",
        "owo",
    ),
    (
        "1. Valg *\nIda.\n\n2. Klage ** (**haster**)\nKrog.\n\n3. Plan\nTo.\n\n** Hele punktet er lukket.\n",
        "owo",
    ),
    // the row of a table apart from its item
    (
        "1\t*\tValg\n2\t**\tKlage\n3\t*\tPlan\n\n1. Valg\nIda.\n\n2. Klage\nKrog.\n\n3. Plan\nTo.\n\n* Bilag er lukkede.\n** Punktet er lukket.\n",
        "owo",
    ),
    // open in part, and closed
    ("1. Køb af mølle behandles for lukkede døre (åbent bilag)\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Køb af mølle på lukket dagsorden (delvist åben)\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Køb af mølle (delvis åben)\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Køb (åbent punkt, men behandles for lukkede døre)\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    // initials
    ("1. Valg\nIda.\n\nLukkede punkter\n\n2. Klage (ÅB)\nKrog.\n\n3. Køb (Å)\nEn gård.\n", "oww"),
    ("1. Nyt fra lederen (LK)\nIda.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Valg (ÅB)\nIda.\n\n2. Klage (LK)\nKrog.\n\n3. Plan (ÅB)\nTo.\n", "owo"),
    // who comes in again, and where
    (
        "Lukkede punkter\n\n1. Klage\nKrog.\n\nTilhørerne har igen adgang til tribunen.\n\n2. Køb\nEn gård.\n",
        "ww",
    ),
    (
        "Lukkede punkter\n\n1. Klage\nKrog.\n\nPressen har igen fået adgang til fortrolige notater fra mødet.\n\n2. Køb\nEn gård.\n",
        "ww",
    ),
    ("Lukkede punkter\n\n1. Klage\nKrog.\n\nTilhørerne fik igen adgang til mødet.\n\n2. Plan\nTo.\n", "wo"),
    // wards
    ("Lukkede punkter\n\n1. Klage\nKrog.\nÅben afdeling\nTo senge.\n\n2. Køb\nEn gård.\n", "ww"),
    ("1. Sygehuset\nTal:\n\nLukket afdeling\n14 senge\n\n2. Plan\nTo.\n\n3. Lys\nOtte.\n", "ooo"),
    ("1. Valg\nIda.\n\nLukket afdeling\n\n2. Klage\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\nLukket afdeling:\n2. Klage\nKrog.\n", "ow"),
    // legends of items with their attachments
    ("1. Valg\nIda.\n\n2. Klage *\nKrog.\n\n3. Plan\nTo.\n\n* Punkt og bilag er fortrolige.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Klage *\nKrog.\n\n3. Plan\nTo.\n\n* Sag med bilag er lukket\n", "owo"),
    ("1. Valg *\nIda.\n\n2. Plan\nTo.\n\n* Bilag til punktet er fortrolige.\n", "oo"),
    // the hours of a list end no part
    (
        "Kl. 16.00-17.00 Lukket møde\n\n1. Ansættelse\nSamtaler:\n17.00-17.30 Ansøger A\n\n17.30-18.00 Ansøger B\n\n2. Klage\nKrog.\n\nKl. 18.30-19.00\n3. Plan\nTo.\n",
        "wwo",
    ),
    // headings among attachments
    ("1. Salg\nBo.\n\nBilag\n\nPlankort\nFortrolige bilag\nTilbud fra Krog\n\n2. Plan\nTo.\n", "wo"),
    (
        "1. Salg\nBo.\n\nBilag:\n- Plankort\n- Fortrolige dokumenter\n- Tilbud fra Krog\n\n2. Plan\nTo.\n",
        "wo",
    ),
    // what is open is something else
    ("1. Vej ved Krog\nNaboens helbred er fortroligt.\nDette er en offentlig vej.\n\n2. Plan\nTo.\n", "wo"),
    (
        "1. Vej ved Krog\nNaboens helbred er fortroligt.\nPunktet er åbent for spørgsmål.\n\n2. Plan\nTo.\n",
        "wo",
    ),
    // what may not go out
    ("1. Spareplan\nSparekravet må ikke gå ud over plejen af beboerne.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Klinik\nMedicin må ikke udleveres uden orientering af lægen.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Status\nDet må endnu ikke fortælles videre.\n\n2. Plan\nTo.\n", "wo"),
    (
        "1. Hjemmeside\nIngen læser hjemmesiden.\nUden hjemmesiden får vi ingen læsere.\nMaterialet ligger ikke på hjemmesiden endnu.\n\n2. Plan\nTo.\n",
        "oo",
    ),
    ("1. Køb\nPunktet lægges ikke på hjemmesiden.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Sommerfest\nFesten er kun for medlemmer.\nGratis kun for medlemmer\n\n2. Plan\nTo.\n", "oo"),
    ("1. Lukning af Engum svømmehal\nÅrsag til lukning: Utæt tag\n\n2. Plan\nTo.\n", "oo"),
    ("1. Køb\nÅrsag til lukning: Kommunens økonomi\n\n2. Plan\nTo.\n", "wo"),
    // a table whose closed titles are left out
    ("Nr. | Emne | Åben/lukket\n1 | Valg | Åben\n2 | | Lukket\n3 | Plan | Åben\n", "owo"),
    // a table of contents with titles and a group
    (
        "Indhold\nBroen\nVejen\nStien\nLukkede punkter\nKlage\nKøb\n\nBroen\nDen er malet.\n\nVejen\nDen er lagt.\n\nStien\nDen er ren.\n\nKlage\nKrog.\n\nKøb\nEn gård.\n",
        "oooww",
    ),
];

#[test]
fn what_merely_looks_open_or_closed_changes_nothing() {
    check_access("dagsorden.md", AGENDAS);
}

#[test]
fn cells_on_lines_of_their_own_lose_no_mark_and_no_number() {
    let text = "Skoleudvalget i Engum\nDagsorden den 3. marts 2027\n\n1\nValg\nÅben\n2\nKlage\nLukket\n3\nKøb af hegn\nLukket\n4\nPlan\nÅben\n";
    let meeting = read(text.as_bytes(), "dagsorden.txt").unwrap().meeting;
    for (item, access) in meeting.items.iter().zip(meeting.access_levels()) {
        let printed = format!("{item:?}");
        let is_secret = ["Klage", "Køb af hegn"].iter().any(|title| printed.contains(title));
        assert!(!is_secret || access.is_withheld(), "{printed}");
    }
    assert!(format!("{meeting:?}").contains("Klage"));
}

#[test]
fn what_is_divided_or_belongs_to_no_item_of_a_list_is_kept_and_named() {
    let head = "Skoleudvalget i Engum\nReferat den 3. marts 2027\n\n";
    let list = format!(
        "{head}1. Valg\n2. Plan\n3. Lys\n\nAd 1. Ida.\nAd 2. Godkendt.\nAd 3. Intet.\nAd 4. Vi ses i maj.\n"
    );
    let meeting = read(list.as_bytes(), "referat.txt").unwrap().meeting;
    assert!(format!("{meeting:?}").contains("Vi ses i maj"));
    let row = format!("{head}1. Valg\nIda.\nBilag: Kort, Takster og Tidsplan\n\n2. Plan\nTo.\n");
    let made = read(row.as_bytes(), "referat.txt").unwrap();
    assert_eq!(made.meeting.items[0].bilag.len(), 3);
    assert!(made.warnings.iter().any(|warning| format!("{warning:?}").contains("delt ved komma")));
    let title =
        read(format!("{head}1. Broen (orientering, Anne Ask, 10 min)\nTo.\n").as_bytes(), "referat.txt");
    assert_eq!(title.unwrap().meeting.items[0].presenter.as_deref(), Some("Anne Ask"));
}
