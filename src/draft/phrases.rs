//! The stock phrases of the trade, with short codes; the user's own stand beside them.

/// A phrase that is written by its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    /// What is typed for it.
    pub code: &'static str,
    /// What it says; places to fill stand in braces.
    pub text: &'static str,
}

const fn phrase(code: &'static str, text: &'static str) -> Phrase {
    Phrase { code, text }
}

/// What minutes say again and again.
pub const TRADE: &[Phrase] = &[
    phrase("ip", "{oplægsholder} indledte punktet."),
    phrase("os", "{oplægsholder} orienterede om sagen."),
    phrase("lo", "{oplægsholder} lagde op til en drøftelse."),
    phrase("fo", "I drøftelsen var der bl.a. fokus på "),
    phrase("op", "Der var opbakning til "),
    phrase("go", "Der blev gjort opmærksom på "),
    phrase("pp", "Under drøftelsen blev der peget på "),
    phrase("te", "Taget til efterretning."),
    phrase("oe", "Orienteringen blev taget til efterretning."),
    phrase("gi", "Indstillingen blev godkendt."),
    phrase("ud", "Sagen blev udsat."),
    phrase("ug", "Punktet udgik."),
    phrase("ib", "Ingen bemærkninger."),
    phrase("mr", "med den rettelse, at "),
    phrase("mb", "med bemærkning om, at "),
    phrase("dt", "{navn} deltog ikke i sagens behandling."),
    phrase("tf", "{navn} tog forbehold."),
    phrase("in", "{navn} erklærede sig inhabil og forlod mødet under punktets behandling."),
    phrase("mh", "Mødet blev hævet kl. {tid}."),
    phrase("nm", "Næste møde afholdes i {sted}."),
];
