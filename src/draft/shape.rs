//! The kinds of words that a draft may have.

/// What kind of words a draft has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// "KKR Søhøjland godkendte kommissoriet."
    Active,
    /// "Kommissoriet blev godkendt."
    Passive,
    /// "KKR Søhøjland tog orienteringen til efterretning", where there is more to say of what it was about.
    Brief,
    /// "Orienteringen blev taget til efterretning", likewise.
    BriefPassive,
    /// "KKR Søhøjland tog sagen til efterretning", whatever the indstilling calls it.
    Matter,
    /// "Godkendt."
    OneWord,
    /// "KKR Søhøjland godkendte indstillingen."
    Indstilling,
    /// "Indstillingen blev godkendt."
    IndstillingPassive,
    /// "Forvaltningens indstilling blev godkendt."
    Proposers,
    /// "Engum Byråd vedtog indstillingen."
    Adopted,
    /// "Indstillingen blev vedtaget."
    AdoptedPassive,
    /// "Engum Byråd tiltrådte indstillingen."
    Acceded,
    /// "Indstillingen blev tiltrådt."
    AccededPassive,
    /// "Indstilles til Byrådets godkendelse."
    SentUp,
    /// "Indstilles godkendt."
    SentUpBriefly,
    /// "Orienteringen taget til efterretning."
    Terse,
    /// "KKR Søhøjland besluttede, at ", where the indstilling only asks for a decision.
    Open,
    /// "KKR Søhøjland drøftede sagen. I drøftelsen var der bl.a. fokus på "
    Discussion,
    /// "KKR Søhøjland godkendte kommissoriet med den rettelse, at "
    Changed,
    /// "KKR Søhøjland godkendte ikke kommissoriet."
    Rejected,
    /// "KKR Søhøjland udsatte sagen."
    Postponed,
}

impl Shape {
    /// Returns whether it tells of the indstilling as a whole, whatever it recommends.
    pub(super) fn is_general(self) -> bool {
        matches!(
            self,
            Shape::Indstilling
                | Shape::IndstillingPassive
                | Shape::Proposers
                | Shape::Adopted
                | Shape::AdoptedPassive
                | Shape::Acceded
                | Shape::AccededPassive
                | Shape::SentUp
                | Shape::SentUpBriefly
        )
    }

    /// Returns whether the words say what was recommended as done, and so what a minute-taker is about to write.
    pub(super) fn says_done(self) -> bool {
        matches!(self, Shape::Active | Shape::Passive | Shape::Brief | Shape::BriefPassive | Shape::Matter)
            || self.is_general()
    }

    /// Returns whether it says each point, and not only that all were followed.
    pub(super) fn tells_points(self) -> bool {
        matches!(self, Shape::Active | Shape::Passive | Shape::Discussion)
    }

    /// Returns the kind in a word.
    pub fn label(self) -> &'static str {
        match self {
            Shape::Active => "aktiv",
            Shape::Passive => "passiv",
            Shape::Brief => "kort aktiv",
            Shape::BriefPassive => "kort passiv",
            Shape::Matter => "sagen",
            Shape::OneWord => "ét ord",
            Shape::Indstilling => "indstilling",
            Shape::IndstillingPassive => "indstilling, passiv",
            Shape::Proposers => "indstillerens",
            Shape::Adopted => "vedtog",
            Shape::AdoptedPassive => "vedtaget",
            Shape::Acceded => "tiltrådte",
            Shape::AccededPassive => "tiltrådt",
            Shape::SentUp => "videre",
            Shape::SentUpBriefly => "videre, kort",
            Shape::Terse => "knap",
            Shape::Open => "åben",
            Shape::Discussion => "drøftelse",
            Shape::Changed => "rettet",
            Shape::Rejected => "afvist",
            Shape::Postponed => "udsat",
        }
    }
}
