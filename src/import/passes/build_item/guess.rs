//! What is guessed of an item, and how a warning says it.

/// What is guessed of an item where nothing says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ItemGuess {
    /// That a text without heading is the decision.
    Decision,
    /// That somebody's proposal in the text is the indstilling.
    Proposal,
    /// That what stands in brackets behind the title only says what the item is for.
    Kind,
    /// That a line behind "Bilag:" names several attachments.
    Attachments,
    /// That a line is a heading by its form, whose words are not known.
    Heading,
    /// That a line that is set as a heading is text.
    SetLine,
    /// That what stands in several cells is all title.
    Cells,
}

impl ItemGuess {
    /// All of them.
    pub(crate) const ALL: [ItemGuess; 7] = [
        ItemGuess::Decision,
        ItemGuess::Proposal,
        ItemGuess::Kind,
        ItemGuess::Attachments,
        ItemGuess::Heading,
        ItemGuess::SetLine,
        ItemGuess::Cells,
    ];

    /// Returns what a warning says of the items that it was made in, named after "punkt".
    pub(crate) fn warning(self, items: &str) -> String {
        match self {
            ItemGuess::Decision => {
                format!("teksten har ingen overskrift og er læst som beslutning: punkt {items}")
            }
            ItemGuess::Proposal => format!("et forslag i teksten er læst som indstilling: punkt {items}"),
            ItemGuess::Attachments => {
                format!("linjen med bilag er delt ved komma eller »og«, ét bilag for hver del: punkt {items}")
            }
            ItemGuess::Heading => {
                format!("en kort linje mellem teksterne er læst som overskrift: punkt {items}")
            }
            ItemGuess::SetLine => {
                format!("en linje, der er sat som overskrift, er læst som tekst: punkt {items}")
            }
            ItemGuess::Cells => {
                format!("titlen stod i flere celler, og noget af den er måske tekst: punkt {items}")
            }
            ItemGuess::Kind => {
                format!("»orientering«, »beslutning« og lignende bag titlen er ikke taget med: punkt {items}")
            }
        }
    }
}
