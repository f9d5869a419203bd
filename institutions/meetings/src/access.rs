//! What one does with meetings, and who may.

use accounts::{Actor, LinkKind, Role};
use network::access::Deed as Directory;
use web::{Facts, Refused};

/// Handlung with meetings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Reading the meetings of the network with their agendas and minutes.
    ReadMeetings,
    /// Taking the list away as a file.
    ExportMeetings,
    /// Planning, inviting, sending minutes.
    EditMeetings,
    /// Writing minutes: the coordination, and whoever is invited to the meeting.
    WriteMinutes,
    /// Proposing a topic for a body.
    ProposeTopic,
    /// Reading which mails came in that belong to no network: whoever runs the installation.
    ReadStrays,
    /// Answering one's own invitation, by its link or signed in, and what else it lets one do.
    Attend,
    /// Opening the page of a link from a mail: the link itself is asked what it is good for.
    OpenLink,
}

impl web::Deed for Deed {
    const ALL: &'static [Self] = &[
        Deed::ReadMeetings,
        Deed::ExportMeetings,
        Deed::EditMeetings,
        Deed::WriteMinutes,
        Deed::ProposeTopic,
        Deed::ReadStrays,
        Deed::Attend,
        Deed::OpenLink,
    ];

    fn decide(self, actor: &Actor, facts: &Facts) -> Result<(), Refused> {
        // Links stand in for one invitation: whose it is has been looked up by its token.
        let invited = matches!(actor, Actor::Link(scope) if scope.kind == LinkKind::Meeting);
        // An invited account: the meeting is its own as far as its answer and the minutes go.
        let own = facts.account.is_some() && facts.account == actor.account() && actor.belongs_to(facts.network);
        let allowed = match self {
            Deed::ReadMeetings => return Directory::ReadDirectory.decide(actor, facts),
            Deed::ExportMeetings => return Directory::ExportDirectory.decide(actor, facts),
            Deed::EditMeetings => return Directory::EditNetwork.decide(actor, facts),
            Deed::WriteMinutes => own || Directory::EditNetwork.decide(actor, facts).is_ok(),
            Deed::ProposeTopic => invited || actor.belongs_to(facts.network),
            Deed::ReadStrays => matches!(actor, Actor::Operator) || actor.is(Role::Operator),
            Deed::Attend => invited || own,
            Deed::OpenLink => true,
        };
        if allowed { Ok(()) } else { Err(Refused(self.reason())) }
    }
}

impl Deed {
    /// The key of the sentence that says who may.
    fn reason(self) -> &'static str {
        match self {
            Deed::WriteMinutes => "refused-minutes",
            Deed::ReadStrays => "refused-operator",
            Deed::Attend | Deed::OpenLink => "refused-attend",
            Deed::ReadMeetings | Deed::ExportMeetings | Deed::EditMeetings | Deed::ProposeTopic => "refused-members",
        }
    }
}
