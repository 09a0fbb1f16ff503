//! What is told in confidence: "Må ikke komme videre", "Navnet må ikke røbes", "Det bliver mellem os".

use super::super::patterns::PatternRule;

pub(super) const RULES: &[PatternRule] = &[
    // what may not be told outside; "Hunde må ikke medtages på stranden" is no secret
    PatternRule::new(
        &[
            "@of_told .. må ..1 @no ..3 @passed",
            "må ..1 @no ..3 @passed .. referat|@own|@circle",
            "@of_told .. må ..1 @no ..3 @go ..2 videre|ud|frem|udenfor|udad|andre|lokalet",
            "@of_told .. må ..1 @no ..3 @go ..2 uden for",
            "må|skal|bør ..1 @no ..3 @tell .. @item",
        ],
        &["Teksten må ikke medtages i referatet", "Han må ikke omtale sagen"],
    )
    .unless(&["ud over"])
    .unlike(&["Hunde må ikke medtages på stranden"]),
    PatternRule::new(
        &[
            "^ må ..1 @no ..3 @passed",
            "^ må ..1 @no ..3 @go ..2 videre|ud|frem|udenfor|udad|andre|lokalet",
            "^ må ..1 @no ..3 @go ..2 uden for",
        ],
        &["Må ikke komme videre"],
    )
    .within(6)
    .unless(&["ud over"]),
    PatternRule::new(
        &[
            "skal|bør ..1 @no ..3 @passed .. referatet|referat|protokollen|protokol",
            "skal|bør ..1 @no ..3 siges|fortælles|gives|bringes|deles ..1 videre",
            "skal|bør ..1 @no ..3 komme videre end|til|herfra|ud|fra",
            "skal|bør ..1 @no ..3 komme videre $",
            "skal|bør ..1 @no ..3 @go ..2 udenfor|udad",
            "skal|bør ..1 @no ..3 @go ..2 uden for",
        ],
        &[
            "skal ikke siges videre",
            "bør ikke drøftes uden for bestyrelsen",
            "Dette bør ikke komme videre end hertil",
        ],
    ),
    PatternRule::new(
        &[
            "intet ..1 må|bør|skal ..3 @passed",
            "intet ..1 må|bør|skal ..3 @go ..2 videre|ud|frem|udenfor|udad|andre",
        ],
        &["Intet må siges videre"],
    ),
    PatternRule::new(&["@no ..2 røb*|afslør*|lækkes"], &["Navnet må ikke røbes"]),
    PatternRule::new(
        &[
            "@told ..3 @no ..5 forlade @circle",
            "@no ..2 @told .. forlade @circle",
            "@told ..3 @no ..5 nå uden*",
        ],
        &["Tallene må ikke forlade rummet"],
    ),
    PatternRule::new(
        &["intet ..5 kommer|komme|slipper|slippe|siges|går frem|ud|videre"],
        &["at intet kommer frem"],
    ),
    PatternRule::new(
        &[
            "@not|intet|hverken ..8 @go .. til|for ..1 kundskab|kendskab|øre|ører|vidende",
            "@not|intet|hverken ..8 @go .. ud over|af|fra @circle",
            "@not|intet|hverken ..8 @go .. uden for @circle",
            "@not|intet|hverken ..8 @go .. udenfor @circle",
        ],
        &[
            "må ikke komme andre til kundskab",
            "Må ikke bringes til offentlighedens kendskab",
            "ikke at lade drøftelsen komme ud over kredsen",
        ],
    ),
    PatternRule::new(
        &["@binds ..4 tavshedspligt|tavshedspligten|fortrolighed|diskretion"],
        &["mindet om deres tavshedspligt", "Der er aftalt fortrolighed med sælger"],
    ),
    PatternRule::new(
        &["af hensyn .. @writes ..2 @no", "af hensyn .. @no ..2 @writes"],
        &["Af hensyn til de involverede skrives der ikke mere"],
    ),
    PatternRule::new(
        &[
            "@informs .. under tavshedspligt|fortrolighed",
            "undergivet|omfattet|underlagt|belagt tavshedspligt|tavshed|fortrolighed",
        ],
        &["Direktøren orienterede under tavshedspligt"],
    ),
    // what stays among those who are there
    PatternRule::new(
        &["sub rosa", "syv segl", "tier|tie|tav|tavse ..3 om"],
        &["Vi tier om denne sag", "Drøftet sub rosa"],
    ),
    PatternRule::new(&["intet|ingen|ingenting .. @heard"], &["intet af dette skal høres uden for stuen"])
        .with(&["uden for", "udenfor"]),
    PatternRule::new(
        &["@talked .. bliver|forbliver mellem|blandt ..3 medlemmer*|os|bestyrels*"],
        &["hvad der blev talt om, bliver mellem rådets medlemmer"],
    ),
    PatternRule::new(
        &["må|skal|bør blive|forblive i rummet|lokalet|kredsen $"],
        &["Det, der siges her, må blive i rummet."],
    ),
    PatternRule::new(
        &["_ off the record $", "_ uden for referat|protokol|protokollen $", "_ udenfor referat $"],
        &["Drøftet uden for referat"],
    ),
    PatternRule::new(
        &["^ @matter .. bliver|blive|forbliver .. i rummet|lokalet|bestyrelsen|udvalget $"],
        &["Det bliver i rummet"],
    )
    .within(6),
    PatternRule::new(
        &[
            "bliver|blive|forbliver",
            "^ vi .. holder|beholder",
            "^ @matter .. @saying",
            "^ @saying",
            "^ ..1 @item .. @saying",
        ],
        &["Det bliver mellem os", "Punktet drøftes i denne kreds", "Holder vi for os selv"],
    )
    .with(&["mellem os $", "for os selv $", "i denne kreds $", "i dette rum|lokale $", "fire vægge $"])
    .unlike(&["Næste møde holdes i dette lokale"]),
];

pub(super) const FORBIDS_ALL: &[PatternRule] = &[PatternRule::new(
    &["^ intet .. må|bør|skal", "^ ..1 intet .. må|bør|skal"],
    &["Intet fra dette punkt må"],
)];
