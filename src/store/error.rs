//! What can go wrong with the store, each in one Danish sentence that says what to do.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::meeting::{ChangeError, MeetingId, text};

/// Why the store could not do as it was asked.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum StoreError {
    /// Another program has the data folder.
    #[error("Møderne er åbne i et andet vindue{}; luk det først, eller læs med »referent chair« eller »referent show«.", holder(*.pid, .host.as_deref()))]
    InUse {
        /// The other program's process number, when it is known.
        pid: Option<u32>,
        /// The machine it runs on, when it is known.
        host: Option<String>,
    },
    /// The folder or a file in it may not be written.
    #[error(
        "Der kan ikke skrives i mappen med møder; giv dig selv skriveadgang, eller vælg en anden mappe med --data-dir."
    )]
    ReadOnly,
    /// A file where the folder, or one in it, should be.
    #[error(
        "Der ligger en fil, hvor mappen med møder skulle være; flyt filen, eller vælg en anden mappe med --data-dir."
    )]
    NotAFolder,
    /// No folder, and none can be made.
    #[error(
        "Mappen med møder findes ikke og kan ikke laves; find den frem igen, eller vælg en anden med --data-dir."
    )]
    NoFolder,
    /// A pipe, a socket, a device or a link that leads to itself in the place of a file of ours.
    #[error("»{}« er ikke en almindelig fil, eller ikke den mappe, der skal ligge der (men fx en anden mappe, et rør, en enhed eller en lænke i ring); flyt den væk.", .path.display())]
    Misplaced {
        /// Where it is.
        path: PathBuf,
    },
    /// No room.
    #[error("Disken er fuld; slet noget andet, så gemmes der igen.")]
    Full,
    /// Neither copy can be read, or this one cannot.
    #[error("»{}« er beskadiget og kan ikke læses; den er ikke rørt. Hent en sikkerhedskopi, eller importér dagsordenen igen.", .path.display())]
    Damaged {
        /// Where it is.
        path: PathBuf,
    },
    /// A newer program wrote it.
    #[error("»{}« er skrevet af en nyere udgave af referent ({format}) og er ikke rørt; hent den nyeste udgave af referent.", .path.display())]
    Newer {
        /// Where it is.
        path: PathBuf,
        /// The shape that is needed.
        format: String,
    },
    /// A file of the mirror that is another meeting's.
    #[error("»{}« er en kopi af et andet møde (»{id}«) og bruges ikke.", .path.display())]
    Foreign {
        /// Where it is.
        path: PathBuf,
        /// The meeting that it says it is.
        id: MeetingId,
    },
    /// A revision that no meeting reaches.
    #[error("Mødets ændringsnummer ({0}) kan ikke være rigtigt; importér dagsordenen igen.")]
    OutOfRange(u64),
    /// No such meeting.
    #[error("Der er intet møde med id'et »{0}«; se dem alle med »referent list«.")]
    NotFound(MeetingId),
    /// A deletion that the disk interrupted.
    #[error("»{id}« er ikke slettet helt ({reason}) Resten slettes, næste gang referent startes.")]
    DeletionUnfinished {
        /// Which meeting.
        id: MeetingId,
        /// What the disk said.
        reason: Box<StoreError>,
    },
    /// A change that does not fit the meeting as the store has it.
    #[error("Ændringen passer ikke til det gemte møde ({0}); eksportér mødet, og start referent igen.")]
    DoesNotFit(ChangeError),
    /// A change that does not follow the last one kept.
    #[error("Der mangler en ændring før revision {0}; eksportér mødet, og start referent igen.")]
    Gap(u64),
    /// The store's thread was not done in time.
    #[error("Disken svarede ikke i tide; se efter, at mødet er gemt, før maskinen slukkes.")]
    TimedOut,
    /// The store's thread was not done in time, but everything is in the journal: it outlives the program,
    /// not a power cut.
    #[error(
        "Disken svarer langsomt: det seneste er skrevet, men disken har ikke bekræftet det. Lad maskinen være tændt lidt \
         endnu; det er med, næste gang referent startes."
    )]
    Unconfirmed,
    /// Any other error of the disk.
    #[error("Disken svarer med en fejl ({0}); se efter, at mappen med møder findes og kan læses.")]
    Io(io::Error),
}

fn holder(pid: Option<u32>, host: Option<&str>) -> String {
    match (pid, host) {
        (Some(pid), Some(host)) => format!(" (proces {pid} på {host})"),
        (Some(pid), None) => format!(" (proces {pid})"),
        (None, _) => String::new(),
    }
}

impl StoreError {
    /// Returns a deletion that `reason` interrupted.
    pub(super) fn unfinished_deletion(id: &MeetingId, reason: StoreError) -> Self {
        match reason {
            StoreError::DeletionUnfinished { .. } => reason,
            _ => StoreError::DeletionUnfinished { id: id.clone(), reason: Box::new(reason) },
        }
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::Full,
            ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => StoreError::ReadOnly,
            ErrorKind::NotADirectory | ErrorKind::AlreadyExists => StoreError::NotAFolder,
            ErrorKind::NotFound => StoreError::NoFolder,
            _ => StoreError::Io(error),
        }
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> Self {
        StoreError::Io(error.into())
    }
}

/// Something the minute-taker should know, in one Danish sentence: what happened, and where the damaged copy
/// is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoreNotice(pub String);

impl StoreNotice {
    pub(super) fn another_users_folder(dir: &Path) -> Self {
        StoreNotice(format!(
            "Mappen med møder (»{}«) tilhører en anden bruger, som kan læse dem; vælg din egen med --data-dir.",
            dir.display()
        ))
    }

    pub(super) fn sled_set_aside(to: &Path) -> Self {
        StoreNotice(format!(
            "Mødearkivet var beskadiget og er bygget op igen fra kopierne; det beskadigede ligger i »{}«.",
            to.display()
        ))
    }

    pub(super) fn misplaced(to: &Path) -> Self {
        StoreNotice(format!(
            "Der lå en fil, hvor kopierne af møderne skulle ligge; kopierne skrives igen, og filen ligger i »{}«.",
            to.display()
        ))
    }

    pub(super) fn mirror_set_aside(id: &MeetingId, to: &Path) -> Self {
        StoreNotice(format!(
            "Kopien af »{id}« var beskadiget og er skrevet igen fra arkivet; den beskadigede ligger i »{}«.",
            to.display()
        ))
    }

    pub(super) fn from_mirror(id: &MeetingId) -> Self {
        StoreNotice(format!("»{id}« er hentet fra kopien, fordi arkivet ikke havde det nyeste."))
    }

    pub(super) fn from_altered_mirror(id: &MeetingId, to: &Path) -> Self {
        StoreNotice(format!(
            "»{id}« er hentet fra en kopi, der er ændret uden for referent: læs den igennem; den ligger i »{}«.",
            to.display()
        ))
    }

    pub(super) fn many_from_mirror(n: usize) -> Self {
        StoreNotice(format!("{n} møder er hentet fra kopierne, fordi arkivet ikke havde dem."))
    }

    pub(super) fn unreadable(path: &Path) -> Self {
        StoreNotice(format!(
            "»{}« kan ikke læses, og arkivet har ikke mødet; filen er ikke rørt.",
            path.display()
        ))
    }

    pub(super) fn journal_set_aside(to: &Path) -> Self {
        StoreNotice(format!(
            "Det sidste, der blev skrevet, før referent blev afbrudt, passer ikke til det gemte; det ligger i »{}«.",
            to.display()
        ))
    }

    pub(super) fn foreign(to: &Path, id: &MeetingId) -> Self {
        let id = text::clean_line(&id.0);
        StoreNotice(format!(
            "En kopi af et andet møde (»{id}«) lå under et forkert navn; den ligger i »{}«.",
            to.display()
        ))
    }

    pub(super) fn deletion_unfinished(id: &MeetingId, reason: &StoreError) -> Self {
        StoreNotice(format!(
            "»{id}« er ikke slettet helt endnu; det prøves igen, næste gang referent startes. {reason}"
        ))
    }

    pub(super) fn history_refused(id: &MeetingId, reason: &StoreError) -> Self {
        StoreNotice(format!("Historikken for »{id}« kunne ikke skrives; selve mødet er gemt. {reason}"))
    }

    pub(super) fn mirror_refused(id: &MeetingId, reason: &StoreError) -> Self {
        StoreNotice(format!("Kopien af »{id}« kunne ikke skrives; selve mødet er gemt. {reason}"))
    }
}
