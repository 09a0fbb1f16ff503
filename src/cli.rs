//! The command line, and one Danish sentence for each way to get it wrong.

mod export;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ArgAction, CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::meeting::text::clean_line;

pub use export::ExportArgs;

const TEMPLATE: &str = "{about}\n\nBrug: {usage}\n\n{all-args}";

/// The parsed command line.
#[derive(Debug, Parser)]
#[command(
    name = "referent",
    version,
    about = "Skriv referat, mens mødet holdes: fra dagsorden til færdigt referat.",
    help_template = TEMPLATE,
    override_usage = "referent [FIL|ID] [TILVALG]\n      referent KOMMANDO …",
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    subcommand_precedence_over_arg = true,
    subcommand_help_heading = "Kommandoer",
    next_help_heading = "Fælles tilvalg"
)]
pub struct Cli {
    /// What to do; without it, a meeting is opened.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Dagsordenen som fil, eller id'et på et gemt møde; uden: listen over møder
    #[arg(value_name = "FIL|ID", help_heading = "Argumenter")]
    pub target: Option<String>,
    /// Mappen med møder (ellers REFERENT_DATA_DIR)
    #[arg(long, value_name = "MAPPE", global = true)]
    pub data_dir: Option<PathBuf>,
    /// Taster: standard, vim, emacs eller en fil
    #[arg(long, value_name = "NAVN|FIL", global = true)]
    pub keymap: Option<String>,
    #[arg(short, long, action = ArgAction::Help, global = true, help = "Vis denne hjælp")]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version, help = "Vis versionen")]
    version: Option<bool>,
}

/// A command without a screen.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Hent dagsordener fra filer, og skriv deres id'er
    Import {
        /// Filerne
        #[arg(required = true, value_name = "FIL")]
        files: Vec<PathBuf>,
        /// Hvorfor et møde, der er sluttet, ændres; det kommer til at stå som en rettelse
        #[arg(long, value_name = "GRUND")]
        reason: Option<String>,
        /// Gem ikke noget
        #[arg(long)]
        dry_run: bool,
        /// Skriv mødet som referent/1
        #[arg(long)]
        json: bool,
    },
    /// Lav et møde uden fil; med organ og dato skrives dets id, og personerne hentes fra organets seneste
    /// møde
    New {
        /// Organet; uden: der spørges på skærmen
        #[arg(value_name = "ORGAN", requires = "date")]
        body: Option<String>,
        /// Dagen (2/6, 2. juni, 02-06-2026)
        #[arg(value_name = "DATO")]
        date: Option<String>,
    },
    /// Vis de gemte møder
    List {
        /// Vis i stedet de punkter, hvis titel eller beslutning har ordene
        #[arg(long, value_name = "ORD")]
        find: Option<String>,
        /// Som JSON
        #[arg(long)]
        json: bool,
    },
    /// Vis et møde
    Show {
        /// Mødets id
        id: String,
        /// Som referent/1
        #[arg(long)]
        json: bool,
        /// Den åbne udgave, uden lukkede punkters indhold
        #[arg(long)]
        open: bool,
    },
    /// Skriv referatet som Markdown, Word, HTML eller tekst
    Export(Box<ExportArgs>),
    /// Skriv JSON-skemaet for mødefilen (referent/1)
    Schema,
    /// Slet et møde for altid, fra alle kopier
    Delete {
        /// Mødets id
        id: String,
        /// Spørg ikke
        #[arg(long)]
        yes: bool,
    },
    /// Vis, hvor et navn står i de gemte møder
    FindPerson {
        /// Navnet, eller en del af det
        name: String,
    },
    /// Tag en person af listerne i et møde, der ikke blev holdt med personen
    RemovePerson {
        /// Mødets id
        id: String,
        /// Hele navnet
        name: String,
        /// Hvorfor, når mødet er sluttet
        #[arg(long, value_name = "GRUND")]
        reason: Option<String>,
    },
    /// Vis, hvad der mangler i et møde
    Check {
        /// Mødets id
        id: String,
    },
    /// Skriv dagsordenen til det næste møde som Markdown; gemmer ikke noget
    Next {
        /// Id'et på det møde, der var
        id: String,
        /// Dagen (2/6, 2. juni, 02-06-2026); uden: den første under »Kommende møder«
        #[arg(long, value_name = "DATO")]
        date: Option<String>,
        /// Som referent/1
        #[arg(long)]
        json: bool,
        /// Filen; uden: til skærmen
        #[arg(short, long, value_name = "FIL")]
        output: Option<PathBuf>,
        /// Skriv over en fil, der findes
        #[arg(long)]
        force: bool,
    },
    /// Vis formandens skærm ved siden af referenten, eller hold den opdateret som en side i en browser
    Chair {
        /// Mødets id; uden: det møde, der sidst blev skrevet i
        id: Option<String>,
        /// Skriv i stedet en side, som enhver browser viser, og som fornyer sig selv
        #[arg(long, value_name = "FIL.html")]
        page: Option<PathBuf>,
        /// Vis også på siden, hvad der står i lukkede punkter
        #[arg(long, requires = "page", conflicts_with = "remove")]
        closed: bool,
        /// Fjern siden
        #[arg(long, requires = "page")]
        remove: bool,
    },
    /// Vis alle taster
    Keys {
        /// Som JSON
        #[arg(long)]
        json: bool,
    },
    /// Skriv det, som skallen fuldfører kommandoer med
    #[command(hide = true)]
    Completions {
        /// Skallen: bash, zsh, fish, powershell eller elvish
        shell: clap_complete::Shell,
    },
    /// Skriv manualsiden
    #[command(hide = true)]
    Man,
    /// Keeps copied text on the clipboard after the program has ended.
    #[command(hide = true)]
    HoldClipboard,
}

/// Why the command line was refused, or the help that was asked for.
#[derive(Debug)]
pub enum Refusal {
    /// Help or version, for standard output.
    Shown(String),
    /// One Danish sentence, for standard error.
    Wrong(String),
}

impl Cli {
    /// Parses the command line.
    ///
    /// # Errors
    /// A [`Refusal`] with the text to print.
    pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Cli, Refusal> {
        let command = Cli::command().mut_subcommands(|command| command.help_template(TEMPLATE));
        let read = command
            .try_get_matches_from(help_as_option(arguments))
            .and_then(|found| Cli::from_arg_matches(&found));
        read.map_err(|error| match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Refusal::Shown(danish(&error.to_string())),
            _ => Refusal::Wrong(sentence(&error)),
        })
    }
}

/// Returns the arguments with `referent help` as `referent --help`, and `referent help export` as `referent
/// export --help`.
fn help_as_option(arguments: impl IntoIterator<Item = OsString>) -> Vec<OsString> {
    let mut arguments: Vec<OsString> = arguments.into_iter().collect();
    let has_value = |at: usize| arguments[at - 1] == "--data-dir" || arguments[at - 1] == "--keymap";
    let is_option = |at: usize| arguments[at].to_string_lossy().starts_with('-');
    let first = (1..arguments.len()).find(|&at| !is_option(at) && !has_value(at));
    if let Some(at) = first.filter(|&at| arguments[at] == "help" || arguments[at] == "hjælp") {
        arguments.remove(at);
        arguments.push(OsString::from("--help"));
    }
    arguments
}

/// Returns a help page with the library's own words translated.
fn danish(help: &str) -> String {
    let words = [("\nOptions:", "\nTilvalg:"), ("\nArguments:", "\nArgumenter:"), ("[OPTIONS]", "[TILVALG]")];
    words.iter().fold(help.to_owned(), |help, (theirs, ours)| help.replace(theirs, ours))
}

fn sentence(error: &clap::Error) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => clean_line(text),
        Some(ContextValue::Strings(texts)) => clean_line(&texts.join(" ")),
        _ => String::new(),
    };
    let argument = context(ContextKind::InvalidArg);
    let problem = match error.kind() {
        ErrorKind::UnknownArgument if !argument.starts_with('-') => {
            format!("»{argument}« er der ikke plads til her")
        }
        ErrorKind::UnknownArgument => format!("»{argument}« er ikke et tilvalg her"),
        ErrorKind::MissingRequiredArgument => format!("der mangler {argument}"),
        ErrorKind::InvalidValue if context(ContextKind::InvalidValue).is_empty() => {
            format!("»{argument}« skal have en værdi")
        }
        ErrorKind::InvalidUtf8 => "argumentet er ikke læselig tekst".to_owned(),
        ErrorKind::ArgumentConflict => format!("»{argument}« kan kun stå én gang"),
        _ => "kommandolinjen kan ikke forstås".to_owned(),
    };
    format!("{problem}; se »referent --help«.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Cli, Refusal> {
        Cli::read(line.split(' ').map(OsString::from))
    }

    #[test]
    fn the_data_folder_may_stand_on_either_side_of_the_command() {
        for line in ["referent --data-dir /x list --json", "referent list --json --data-dir /x"] {
            let cli = read(line).unwrap();
            assert_eq!(cli.data_dir, Some(PathBuf::from("/x")));
            assert!(matches!(cli.command, Some(Command::List { json: true, .. })));
        }
        assert_eq!(read("referent dagsorden.txt").unwrap().target.as_deref(), Some("dagsorden.txt"));
    }

    #[test]
    fn what_is_not_understood_is_said_in_danish() {
        for line in
            ["referent --opfundet", "referent show", "referent import", "referent --keymap", "referent a b"]
        {
            match read(line) {
                Err(Refusal::Wrong(text)) => assert!(text.ends_with("se »referent --help«."), "{text}"),
                other => panic!("{line}: {other:?}"),
            }
        }
    }

    #[test]
    fn the_help_is_danish() {
        for line in ["referent --help", "referent export --help", "referent help", "referent help export"] {
            let Err(Refusal::Shown(help)) = read(line) else { panic!("{line}") };
            assert!(
                !help.contains("Usage") && !help.contains("Print") && !help.contains("Options"),
                "{help}"
            );
        }
    }
}
