//! Items that are not sent, shown or written: "Punktet udsendes ikke til beboerne", "Omdeles ikke".

use super::super::patterns::PatternRule;
use super::not_put::OTHERWISE;

/// What a text is not sent for, or as.
pub(super) const SENT_OTHERWISE: &[&str] = &["endnu|længere|papir*|høring|udbud|forhånd|år"];
/// A second no, or who alone hears it, leaves no excuse: "omdeles ikke på papir, og lægges ikke på nettet".
const STILL: &[&str] = &["@no .. @no", "men .. @holder"];

pub(super) const RULES: &[PatternRule] = &[
    // said of the item, wherever it would go
    PatternRule::new(
        &["@own .. @sent ..1 @no", "@own .. bliver|blive|skal|vil|må|bør ..2 @no ..2 @sent"],
        &["Punktet udsendes ikke til beboerne", "Punktet bliver ikke udsendt"],
    )
    .unless(OTHERWISE)
    .nor(SENT_OTHERWISE)
    .unlike(&["Sagen udsendes ikke i høring", "Punktet omdeles ikke på papir"])
    .despite(STILL),
    PatternRule::new(
        &[
            "@own .. @sends ..1 @no ..2 ud|op|frem ,",
            "@own .. @sends ..1 @no ..2 ud|op|frem til|på|i|sammen",
            "@own .. bliver|blive|skal|vil|må|bør ..1 @no ..1 @sends ..1 ud|op|frem",
        ],
        &["Punktet bliver ikke sendt ud", "Sagen sendes ikke ud", "Dette slås ikke op i opgangen"],
    )
    .unless(OTHERWISE)
    .nor(SENT_OTHERWISE)
    .unlike(&["Sagen er ikke sendt ud"])
    .despite(STILL),
    PatternRule::new(
        &["^ @sent @no", "^ den|det @sent ..1 @no", "^ den|det @sends ..1 @no ..1 ud|op|frem"],
        &["Den kommer ikke ud.", "Omdeles ikke."],
    )
    .within(4)
    .unless(OTHERWISE)
    .nor(SENT_OTHERWISE),
    PatternRule::new(&["^ @shown ..1 @no"], &["Hænges ikke op", "gengives ikke"])
        .within(4)
        .unless(OTHERWISE)
        .nor(SENT_OTHERWISE),
    PatternRule::new(&["@item ..2 @shown ..1 @no"], &["Beslutningen bekendtgøres ikke"])
        .within(5)
        .unless(SENT_OTHERWISE)
        .nor(&["vises|lægges"])
        .unlike(&["Sagen vises ikke på kortet"]),
    PatternRule::new(
        &["udsender|omdeler|uddeler @no @own ,", "sender|deler|lægger @no @own ud|op ,"],
        &["Vi sender ikke punktet ud", "Vi udsender ikke sagen"],
    ),
    PatternRule::new(&["^ ..1 @own ..2 er @no for|til alle|andre"], &["Punktet er ikke for alle"]).within(7),
    PatternRule::new(
        &["^ @item|vises|lægges|fremgår .. @no ..2 på|til @page", "^ @not ..1 på|til @page"],
        &["Ikke til hjemmesiden", "Punktet vises ikke på hjemmesiden"],
    )
    .within(7)
    .unless(&["endnu"])
    .unlike(&["Tallene findes ikke på hjemmesiden"]),
    // what is not written
    PatternRule::new(
        &["@no referatført|refereret|protokolleret|nedskrevet"],
        &["Punktet er ikke referatført"],
    )
    .with(&["@own"])
    .unless(&["endnu"]),
    PatternRule::new(
        &["^ udelades|tilbageholdes|skal|bør ..1 !et", "@own ..1 udelades|tilbageholdes"],
        &["Skal udelades"],
    )
    .with(&["udelades|tilbageholdes"])
    .within(3)
    .unlike(&["Ansøgningerne skal udelades"]),
    PatternRule::new(
        &[
            "@own .. @struck .. til|på|før|inden|ved|fra @published",
            "^ skjules|anonymiseres .. til|på|før|inden|ved|fra @published",
        ],
        &["Sagen udgår på hjemmesiden"],
    )
    .unless(&["efter"]),
    PatternRule::new(
        &["makuler*|indsamles", "samles|samlet ind"],
        &["Materialet udleveres på mødet og samles ind igen", "Medlemmerne bedes makulere bilaget"],
    )
    .with(&["@annex"])
    .unless(&["af"])
    .unlike(&["Materialet samles ind af spejderne"]),
];
