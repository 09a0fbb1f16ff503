//! The arguments of `referent export`.

use std::path::PathBuf;

use clap::Args;

/// What to export, and how.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// Mødets id
    #[arg(required_unless_present = "all")]
    pub id: Option<String>,
    /// Filen; uden: til skærmen. Endelsen bestemmer formatet: .md, .docx, .html, .txt, .json
    #[arg(short, long, value_name = "FIL")]
    pub output: Option<PathBuf>,
    /// markdown, html, docx, text, json eller jsonl (et møde pr. linje)
    #[arg(long, value_name = "FORMAT", value_parser = ["markdown", "html", "docx", "pdf", "text", "json", "jsonl"], hide_possible_values = true)]
    pub format: Option<String>,
    /// Den åbne udgave, uden lukkede punkters indhold
    #[arg(long)]
    pub open: bool,
    /// Kun punktet med dette nummer, til sagen
    #[arg(long, value_name = "NUMMER", conflicts_with_all = ["decisions", "tasks"])]
    pub item: Option<String>,
    /// Kun beslutningerne (beslutningsprotokol)
    #[arg(long, conflicts_with = "tasks")]
    pub decisions: bool,
    /// Kun opgaverne
    #[arg(long)]
    pub tasks: bool,
    /// En Word-fil, hvis typografier, sidehoved og sidefod bruges; uden: den, som settings.json nævner for
    /// organet
    #[arg(long, value_name = "FIL")]
    pub template: Option<PathBuf>,
    /// Alle gemte møder; kun som jsonl
    #[arg(long, conflicts_with_all = ["id", "item", "decisions", "tasks", "template"])]
    pub all: bool,
    /// Skriv over en fil, der findes
    #[arg(long)]
    pub force: bool,
}
