//! The import as a whole: small documents in every layout that is known, real ones where they are at hand, and the
//! promise that nothing is lost.

mod agendas;
mod attendance;
mod closed_kinds;
mod closed_lookalikes;
mod closed_parts;
mod closed_places;
mod closed_sentences;
mod closed_signs;
mod documents;
mod exports;
mod hand;
mod kinds;
mod layouts;
mod lines;
mod lists;
mod mended;
mod odd_layouts;
mod parts;
mod phrasings;
mod promises;
mod revised;
mod truths;
mod warnings;
