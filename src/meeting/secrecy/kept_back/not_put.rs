//! Texts that do not go where others read: "Læses ikke op på generalforsamlingen", "Ikke til opslagstavlen".

use super::super::patterns::PatternRule;

/// What is told in another way is no secret.
pub(super) const OTHERWISE: &[&str] =
    &["men læses|vises|fremlægges|gennemgås|præsenteres", "men .. hjemmesiden|nettet"];
/// Nor is what is put up later, or by mistake not.
const LATE: &[&str] = &["endnu|længere|rettidigt|før|senere|desværre|kan|fordi|fejl"];

pub(super) const RULES: &[PatternRule] = &[
    // a verb of putting, a no or an only beside it, and a place
    PatternRule::new(
        &[
            "@text ..3 @put ..3 @limits .. @place",
            "@text ..2 @limits ..3 @put .. @place",
            "^ @put ..3 @limits .. @place",
            "@limits ..2 @put tekst*|punkt*|afsnit* .. @place",
            "@put tekst*|punkt*|afsnit* ..2 @limits .. @place",
            "^ @put heller",
        ],
        &[
            "Dette afsnit er taget ud af den udgave, der hænges op",
            "Læses ikke op på årsmødet",
            "Læses heller ikke op",
            "Herfra og til stregen står teksten kun i protokollen",
        ],
    )
    .unless(OTHERWISE)
    .nor(LATE)
    .despite(&["men .. @holder|@no"]),
    PatternRule::new(&["^ @limits til|i|på @place"], &["Ikke til opslagstavlen og ikke til Aula"])
        .unless(LATE),
    PatternRule::new(
        &["^ til|heller .. @limits til|i|på @place"],
        &["Til formandens skab, ikke til opslagstavlen", "Heller ikke til hjemmesiden"],
    )
    .within(10),
    PatternRule::new(
        &["@place .. springes|springe|forbigås .. over", "springes|springe|forbigås .. over .. @place"],
        &["Når referatet lægges på hjemmesiden, springes nr. 2 og 6 over"],
    ),
];
