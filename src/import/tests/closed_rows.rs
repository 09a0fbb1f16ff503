//! Marks of secrecy in rows, columns and lists, and what merely looks like them.

use super::check_access;
use crate::import::read;

/// Agendas, and which of their items are withheld: `w`, or not: `o`.
const AGENDAS: &[(&str, &str)] = &[
    (
        "1. Valg\nIda.\n\n2. Plan\nTo.\n\nDe sidste 2 lukkede punkter\n\n3. Klage\nKrog.\n\n4. Køb\nGård.\n",
        "ooww",
    ),
    ("- Åbne punkter\n\n1. Valg\nIda.\n\n2. Plan\nTo.\n\n- Lukket afdeling\n\n3. Klage\nKrog.\n", "oow"),
    ("1. Valg\nIda.\n\n# 2. Klage\nKrog.\n\n3. Plan\nTo.\n\n# lukket punkt\n", "owo"),
    ("Nr. | **L** | Emne\n1 | | Valg\n2 | **L** | Klage\n3 | | Plan\n", "owo"),
    ("1. Valg\nIda.\n\n2. Køb *L*\nGård.\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n**L** 2. Køb\nGård.\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Køb\n**L**\nGård.\n\n3. Plan\nTo.\n", "owo"),
    (
        "1. Dagsordenens opbygning\nDagsordenen har:\n• Åbne punkter\n• Lukkede punkter\n• Bilag\n\n2. Plan\nTo.\n\n3. Lys\nOtte.\n",
        "ooo",
    ),
    (
        "1. Valg\nIda.\n\n2. Forretningsorden – lukkede døre\nReglerne for lukkede døre ændres.\n\n3. Lys\nOtte.\n",
        "ooo",
    ),
    (
        "De sidste 2 punkter er lukkede.\n\n1. Valg\nIda.\n\n2. Plan\nTo.\n\n3. Klage\nKrog.\n\n4. Køb\nGård.\n",
        "ooww",
    ),
    ("1. Valg\nIda.\n\n2. Lukket punkt\n\n3. Plan\nTo.\n\n4. Lys\nOtte.\n", "owoo"),
    ("1. Valg\nIda.\n\n2. Lukket punkt\nKrog.\n\n3. Plan\nTo.\n\n4. Lys\nOtte.\n", "owoo"),
    ("1. Valg\nIda.\n\n2. Sommertur\nDeltagelse kun for medlemmer af klubben.\n\n3. Lys\nOtte.\n", "ooo"),
    (
        "1. Valg\nIda.\n\n2. Plan\nTo.\n\nLUKKET MØDE\n1. Personsag\nKrog.\n2. Ansættelse\nBo er valgt.\n",
        "ooww",
    ),
    (
        "1. Valg\n\nSagsnr.: 12-34      Dok.nr.: 99-1      Åbent\nKompetence: Rådet\nIda.\n\n2. Klage\n\nSagsnr.: 12-35      Dok.nr.: 99-2      Lukket\nKompetence: Rådet\nKrog.\n\n3. Plan\n\nSagsnr.: 12-36      Dok.nr.: 99-3      Åbent\nTo.\n",
        "owo",
    ),
    (
        "1. Valg\nIda.\n\n2. Klage\nLukket dagsorden\nKrog.\n\n3. Plan\nTo.\n\n4. Køb\nLukket dagsorden\nGård.\n\n5. Lys\nTo.\n",
        "owowo",
    ),
    ("1. Valg\nIda.\n\n2. Lov om social service § 10 – vejledning\nTo.\n\n3. Plan\nTo.\n", "ooo"),
    (
        "1. Valg\nIda.\n\n2. Klage\nKun for bestyrelsesmedlemmer – sendes ikke til udvalgene\nKrog.\n\n3. Plan\nTo.\n",
        "owo",
    ),
    ("1. Valg\nIda.\n\n2. Klage\nKun for rådets medlemmer\nKrog.\n\n3. Plan\nTo.\n", "owo"),
    (
        "De sidste tre punkter er lukkede.\n\n1. Valg\nIda.\n\n2. Plan\nTo.\n\n3. Klage\nKrog.\n\n4. Køb\nGård.\n",
        "owww",
    ),
    ("Det sidste punkt er lukket.\n\n1. Valg\nIda.\n\n2. Plan\nTo.\n\n3. Klage\nKrog.\n", "oow"),
    (
        "Punkterne 3-4 er lukkede.\n\n1. Valg\nIda.\n\n2. Plan\nTo.\n\n3. Klage\nKrog.\n\n4. Køb\nGård.\n",
        "ooww",
    ),
    (
        "De første 2 punkter behandles for lukkede døre.\n\n1. Valg\nIda.\n\n2. Plan\nTo.\n\n3. Klage\nKrog.\n\n4. Køb\nGård.\n",
        "wwoo",
    ),
    ("1. Valg\nIda.\n\n2. Plan\nTo.\n\nSidste 2 lukkede sager\n\n3. Klage\nKrog.\n\n4. Køb\nGård.\n", "ooww"),
    (
        "1. Valg\nIda.\n\n2. Plan\nTo.\n\nDe 2 sidste lukkede punkter:\n\n3. Klage\nKrog.\n\n4. Køb\nGård.\n",
        "ooww",
    ),
    (
        "1. Valg\nIda.\n\n2. Plan\nVi behandlede de sidste 3 sager fra maj.\n\n3. Lys\nKrog.\n\n4. Køb\nGård.\n",
        "oooo",
    ),
    ("1. Valg\n\nJ.nr. 12-34   Åbent\nIda.\n\n2. Klage\n\nJ.nr. 12-35   Lukket\nKrog.\n", "ow"),
    (
        "1. Valg\n\nSagsnr.: 12-34 | Dok.nr.: 99-1 | Åben\nIda.\n\n2. Klage\n\nSagsnr.: 12-35 | Dok.nr.: 99-2 | Lukket\nKrog.\n",
        "ow",
    ),
    (
        "1. Valg\n\nSagsid: 12-34   Type: Beslutning   Åbent punkt\nIda.\n\n2. Klage\n\nSagsid: 12-35   Type: Beslutning   Lukket punkt\nKrog.\n",
        "ow",
    ),
    ("1. Valg\nDok.nr. 99-1\tLukket\nIda.\n\n2. Plan\nDok.nr. 99-2\tÅben\nTo.\n", "wo"),
    (
        "1. Valg\nKompetence: Rådet      Åben sag\nIda.\n\n2. Klage\nKompetence: Rådet      Lukket sag\nKrog.\n",
        "ow",
    ),
    ("1. Valg\nMandag: 9-16    Tirsdag: lukket\nIda.\n\n2. Plan\nTo.\n", "oo"),
    (
        "1. Valg\nÅben dagsorden\nIda.\n\n2. Klage\nLukket dagsorden\nKrog.\n\n3. Plan\nÅben dagsorden\nTo.\n",
        "owo",
    ),
    ("1. Valg\nIda.\n\n2. Plan\nTo.\n\nLukket møde\n\n3. Klage\nKrog.\n\n4. Køb\nGård.\n", "ooww"),
    ("1. Valg\nLukket dagsorden\n2. Klage\nKrog.\n3. Køb\nGård.\n", "oww"),
    (
        "1. Valg\nLukket møde\n2. Klage\nKrog.\n3. Plan\nÅbent møde\n4. Lys\nTo.\n5. Evt.\nLukket møde\n6. Salg\nGård.\n",
        "owwoow",
    ),
    ("1. Valg\nIda.\n\n2. Ansøgning efter lov om leje § 10\nKrog.\n\n3. Plan\nTo.\n", "ooo"),
    ("1. Klage\nLov om kommunernes styrelse § 10\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Klage\nJf. lov om kommuners styrelse § 10\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Klage (§ 10)\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    (
        "1. Klage\nBehandles lukket efter § 10 i lov om kommunernes styrelse og lov om social service.\nKrog.\n\n2. Plan\nTo.\n",
        "wo",
    ),
    ("1. Klage\nLov om social service, lukket punkt efter § 10\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Klage\nUdelukkende for udvalgsmedlemmerne.\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Klage (kun bestyrelsesmedlemmer)\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Klage\nKun for byrådsmedlemmer; deles ikke.\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Tur\nDeltagere: kun medlemmer af foreningen og børn.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Klage\nDeltagere: kun medlemmer af bestyrelsen\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Valg **Å**\nIda.\n\n2. Klage **L**\nKrog.\n\n3. Plan **Å**\nTo.\n", "owo"),
    ("1. Valg _Å_\nIda.\n\n2. Klage _L_\nKrog.\n", "ow"),
    ("**Å** 1. Valg\nIda.\n\n**L** 2. Klage\nKrog.\n", "ow"),
    ("## 1. Valg *Å*\nIda.\n\n## 2. Klage *L*\nKrog.\n", "ow"),
    ("1. **Valg** *Å*\nIda.\n\n2. **Klage** *L*\nKrog.\n", "ow"),
    ("1. *Å* Valg\nIda.\n\n2. *L* Klage\nKrog.\n", "ow"),
    ("1. Maling af blok **L**\nIda.\n\n2. Plan\nKrog.\n", "oo"),
    ("| Nr | | Emne |\n|---|---|---|\n| 1 | | Valg |\n| 2 | **L** | Klage |\n| 3 | | Plan |\n", "owo"),
    ("| Nr | Emne | |\n|---|---|---|\n| 1 | Valg | |\n| 2 | Klage | **L** |\n| 3 | Plan | |\n", "owo"),
    ("| Nr | Emne | L |\n|---|---|---|\n| 1 | Valg | |\n| 2 | Klage | x |\n| 3 | Plan | |\n", "owo"),
    ("Nr\tEmne\tL\n1\tValg\t\n2\tKlage\tL\n3\tPlan\t\n", "owo"),
    ("1\tValg\t\n2\tKlage\tL\n3\tPlan\t\n", "owo"),
    ("1. Valg\nIda.\n\n2. Klage #\nKrog.\n\n3. Plan\nTo.\n\n# lukket sag\n", "owo"),
    ("1. Valg\nIda.\n\n• Lukkede punkter\nTilhørere forlader salen.\n\n2. Klage\nKrog.\n", "ow"),
    ("• Åbne punkter\n  1. Valg\n  2. Plan\n• Lukkede punkter\n  3. Klage\n", "oow"),
    ("1. Valg\nIda.\n\n2. Lukket sag\nKrog.\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\n2. Lukket punkt\n3. Plan\n4. Lys\n", "owoo"),
    ("Punkt 1\nValg\nIda.\n\nPunkt 2\nLukket punkt\n\nPunkt 3\nPlan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Lukkede punkter\n2.1 Klage\nKrog.\n2.2 Køb\nGård.\n\n3. Plan\nTo.\n", "owwwo"),
    ("1. Retningslinjer – lukkede punkter\nReglerne ændres.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Retningslinjer – for lukkede døre\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Køb – lukkede døre\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    // parts that say who may hear them
    (
        "A-punkter (åbne)\n\n1.0 Valg\nIda.\n\n2.0 Plan\nTo.\n\nB-punkter (lukkede)\n\n3.0 Klage\nKrog.\n\n4.0 Køb\nGård.\n",
        "ooww",
    ),
    (
        "1. Valg\nIda.\n\nINTERN DEL – kun bestyrelsen, refereres ikke\n\n2. Klage\nKrog.\n\n3. Køb\nGård.\n",
        "oww",
    ),
    (
        "Lukket møde kl. 17.30-18.00 (kun udvalget)\n\n1. Klage\nKrog.\n\nÅbent møde kl. 18.00\n\n2. Plan\nTo.\n\n3. Lys\nTo.\n",
        "woo",
    ),
    (
        "1. Sagsbehandlingstider i personsager\nDe er korte.\n\n2. Intern revision – kun bilag\nTo.\n\n3. Lys\nTo.\n",
        "ooo",
    ),
    // tables with columns of marks keep them
    ("Nr.\t\tEmne\tBemærkninger\n1\t\tValg\tIda.\n2\tLukket\tKlage\tKrog klager.\n3\t\tPlan\tTo.\n", "owo"),
    ("Nr.\tEmne\tBemærkninger\tÅben\n1\tValg\tIda.\tx\n2\tKlage\tKrog klager.\t\n3\tPlan\tTo.\tx\n", "owo"),
    ("Nr.\tEmne\tBemærkninger\tL\n1\tValg\tIda.\t\n2\tKlage\tKrog klager.\tx\n3\tPlan\tTo.\t\n", "owo"),
    ("Nr.\tEmne\tAnsvarlig\t\n1\tValg\tAne Ask\t\n2\tKlage\tBo Bak\tLukket\n3\tPlan\tIda Iv\t\n", "owo"),
    ("Tid\tNr.\tEmne\tÅben\n9.00\t1\tValg\tx\n9.10\t2\tKlage\t\n9.20\t3\tPlan\tx\n", "owo"),
    ("Nr.\tEmne\tAnsvarlig\tÅben\n1\tValg\tAne Ask\tx\n2\tKlage\tBo Bak\t\n3\tPlan\tIda Iv\tx\n", "owo"),
    ("Nr.\tEmne\tAnsvarlig\tL\n1\tValg\tAne Ask\t\n2\tKlage\tBo Bak\tx\n3\tPlan\tIda Iv\t\n", "owo"),
    ("Punkt\tBeslutning\tÅben\n1. Valg\tIda.\tx\n2. Klage\tKrog.\t\n3. Plan\tTo.\tx\n", "owo"),
    // parts whose hour stands under their headings
    (
        "1. Valg\nÅbne punkter\nKl. 17.00\n\n2. Plan\nTo.\n\n3. Lys\nLukkede punkter\nKl. 18.00\n\n4. Klage\nKrog.\n\n5. Køb\nGård.\n",
        "oowww",
    ),
    (
        "1. Valg\nLukkede punkter\nKl. 17.00\n\n2. Klage\nKrog.\n\n3. Lys\nÅbne punkter\nKl. 18.00\n\n4. Plan\nTo.\n\n5. Evt.\nLukkede punkter\nKl. 19.00\n\n6. Køb\nGård.\n",
        "wwwoww",
    ),
    // a list of how one case is dealt with
    (
        "1. Valg\nIda.\n\n2. Grundkøb\nSagen behandles på:\n- Åbent møde\n- Lukket møde\nSælgers krav er højt.\n",
        "ow",
    ),
    (
        "Møderne har:\n- Åbne punkter\n- Lukkede punkter\n\nVelkommen.\n\n1. Valg\nIda.\n\n2. Klage\nKrog.\n",
        "ww",
    ),
    // titles of rows that gather, and what rules are about
    ("1. Valg\n2. Lukket del (1 sag)\n3. Ansættelse\n4. Køb\n", "owww"),
    ("1. Valg\n2. Lukket dagsorden (1 punkt)\n3. Ansættelse\n", "oww"),
    ("1. Lønpolitik – lukkede døre\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Procedure for afskedigelse af lederen – lukkede døre\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Retningslinjer for udbud, lukkede døre\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Klage\nKun medlemmer af byrådet er til stede.\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Klage\nKun medlemmer af menighedsrådet deltager.\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Klage\nKun medlemmer i kommunalbestyrelsen deltager.\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Tur\nKun medlemmer af roklubben deltager.\nKrog.\n\n2. Plan\nTo.\n", "oo"),
    (
        "1. Valg\nIda.\n\nLukkede punkter\n\n2. Klage\nKrog.\n\nÅbne punkter – kun for bestyrelsen\n\n3. Køb\nGård.\n",
        "oww",
    ),
    ("1. Klage\nAnsøgning efter lov om leje behandles efter § 10.\nKrog.\n\n2. Plan\nTo.\n", "wo"),
    (
        "1. Klage\nSagsgang:\nBehandling i Økonomiudvalget den 3. maj 2027\nBehandling i lukket møde i Byrådet den 17. maj 2027\nKrog.\n\n2. Plan\nTo.\n",
        "wo",
    ),
    // places and numbers
    (
        "De to sidste interne punkter er lukkede.\n\n1. Valg\nIda.\n\n2. Plan\nTo.\n\n3. Klage\nKrog.\n\n4. Køb\nGård.\n",
        "ooww",
    ),
    (
        "Kl. 19 sidste punkt er lukket for tilhørere.\n\n1. Valg\nIda.\n\n2. Plan\nTo.\n\n3. Klage\nKrog.\n",
        "oow",
    ),
    (
        "Punkt 3 behandles for lukkede døre.\n\n1.0 Valg\nIda.\n\n2.0 Plan\nTo.\n\n3.0 Klage\nKrog.\n\n4.0 Lys\nTo.\n",
        "oowo",
    ),
];

#[test]
fn rows_columns_and_lists_close_their_items_and_no_others() {
    check_access("dagsorden.md", AGENDAS);
}

#[test]
fn a_table_whose_rows_have_texts_loses_none_of_them() {
    let text = "Skoleudvalget i Engum\nDagsorden den 3. marts 2027\n\nNr.\tEmne\tÅben/lukket\tBemærkninger\n1\tValg\tÅben\tIda stiller op.\n2\tKlage\tLukket\tKrog klager.\n3\tPlan\tÅben\t\n";
    let meeting = read(text.as_bytes(), "dagsorden.txt").unwrap().meeting;
    let closed: Vec<bool> = meeting.access_levels().iter().map(|access| access.is_withheld()).collect();
    assert_eq!(closed, [false, true, false]);
    let texts: Vec<String> = meeting.items.iter().map(|item| format!("{:?}", item.sections)).collect();
    assert!(texts[0].contains("Ida stiller op.") && texts[1].contains("Krog klager."), "{texts:?}");
}

#[test]
fn the_meetings_that_a_case_goes_to_stay_in_its_text() {
    let text = "Skoleudvalget i Engum\nDagsorden den 3. marts 2027\n\n1. Valg\nSagsgang:\nBehandling i Økonomiudvalget den 3. maj 2027\nBehandling i Byrådet den 17. maj 2027\n\n2. Plan\nTo.\n";
    let meeting = read(text.as_bytes(), "dagsorden.txt").unwrap().meeting;
    let texts = format!("{:?}", meeting.items[0].sections);
    assert!(texts.contains("den 3. maj 2027") && texts.contains("den 17. maj 2027"), "{texts}");
}
