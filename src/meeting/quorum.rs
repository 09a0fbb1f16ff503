//! Whether enough members are in the room to decide.
//!
//! A kommunalbestyrelse or committee can decide when at least half of its members are there (styrelsesloven § 11, stk. 2).
//! One who is inhabil in an item is not there for it (§ 14), and a substitute is there for the member (§ 15). KKR and
//! networks of officials stand outside the law, and nothing is known of a rule of their own: they have no quorum here.

use super::{ItemId, Meeting, Presences, Rules, presence};

/// The rule behind the quorum.
pub const RULE: &str = "styrelsesloven § 11, stk. 2";

impl Meeting {
    /// How many members must be there; none where no rule asks for it, or nobody is on the lists.
    pub fn quorum(&self) -> Option<usize> {
        let members = (self.rules == Rules::Municipal).then(|| presence::members(self))?;
        (members > 0).then(|| members.div_ceil(2))
    }

    /// Whether enough members were there during an item. Without a rule there always are.
    pub fn is_quorate_during(&self, item: &ItemId) -> bool {
        self.quorum().is_none() || self.presence().is_quorate_during(item)
    }
}

impl Presences<'_> {
    /// Whether enough members were there when the body went on from an item: that is when it decides.
    pub fn is_quorate_during(&self, item: &ItemId) -> bool {
        self.meeting().quorum().is_none_or(|quorum| self.members_at_the_end_of(item) >= quorum)
    }
}
