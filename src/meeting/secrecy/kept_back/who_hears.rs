//! Who may hear it: listeners who are asked to leave, and sound and pictures that are off.

use super::super::patterns::PatternRule;

pub(super) const RULES: &[PatternRule] = &[
    PatternRule::new(
        &["@guest ..4 @leaves", "@leaves ..4 @guest"],
        &["Her gik de to gæster ned i våbenhuset", "Under punkt 4 venter tilhørerne i køkkenet"],
    )
    .with(&["her|herefter|herfra|derefter|punkt|punktet|inden|under"]),
    PatternRule::new(
        &["@audience ..6 bedt*|måtte*|anmod* ..5 @leaves"],
        &["Tilhørerne blev bedt om at gå ud i foyeren"],
    ),
    PatternRule::new(
        &[
            "bedt|bad|anmodet|anmodede ..2 om at gå|forlade|vente|træde ud|udenfor|mødet|salen|lokalet",
            "bedt|bad|anmodet|anmodede ..2 om at gå|forlade|vente|træde $",
        ],
        &["Borgerne blev bedt om at gå", "bad pressen om at forlade salen"],
    )
    .unlike(&["Naboerne blev bedt om at gå i dialog"]),
    PatternRule::new(
        &["*stream*|*mikrofon*|*transmission*|*livesending*|*lydoptagelse*"],
        &["Punktet behandles uden streaming", "Lydoptagelsen blev afbrudt under dette punkt"],
    )
    .with(&["@items|dette|denne|emnet"])
    .and(&["@no|afbr*|slukke*|stoppe*|pause*|indstille*"]),
];

pub(super) const RETURN: &[PatternRule] =
    &[PatternRule::new(&["@guest"], &["gæsterne kommer ind igen til kaffen"])
        .with(&["kommer|kom|vender|vendte|inviteres"])
        .and(&["igen|tilbage|atter"])];

/// Those who are there for others do not hear it: "Lederen deltager ikke i punktet" tells of one who is not impartial.
pub(super) const WITHOUT_STAFF: &[PatternRule] = &[
    PatternRule::new(
        &[
            "^ uden @kept_out ..2 $",
            "^ uden deltagelse @kept_out ..2 $",
            "^ uden deltagelse af @kept_out ..2 $",
        ],
        &["Uden direktion.", "uden deltagelse af medarbejdere"],
    )
    .unlike(&["Uden direktionens indsats var det ikke gået"]),
    PatternRule::new(
        &[
            "^ @only .. til stede $",
            "^ @only .. er .. stede",
            "^ @only .. deltager",
            "^ deltagere|deltagelse @only",
        ],
        &["Kun stemmeberettigede medlemmer er til stede", "Deltagere: kun bestyrelsen"],
    )
    .with(&["medlemmer|medlemmerne|bestyrelsen|udvalget|formandskabet"])
    .within(9)
    .unless(&["medlemmer* af|i *klub|*klubben|*forening|*foreningen"])
    .despite(&["bestyrelsen|udvalget|formandskabet"])
    .unlike(&["Kun medlemmer af klubben deltager"]),
    PatternRule::new(
        &[
            "@staff .. @went ud under|ved|mens",
            "@staff .. @went ud $",
            "@staff .. @went uden for",
            "@staff .. @went udenfor|mødet|lokalet|salen",
        ],
        &["Personalet gik udenfor under dette punkt"],
    )
    .with(&["@item"])
    .unlike(&["Personalet gik ud af udvalget med dette punkt"]),
    PatternRule::new(
        &["@staff .. deltager @no", "^ @only .. medlemmer* .. deltager"],
        &[
            "Medarbejderrepræsentanten deltager ikke i dette punkt",
            "Kun bestyrelsens medlemmer deltager i punktet",
        ],
    )
    .with(&["@item"]),
];
