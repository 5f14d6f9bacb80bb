package org.infolinia.ledger.ui;

import org.infolinia.kernel.ParticipantId;
import org.infolinia.kit.Formats;
import org.infolinia.ledger.statement.PostingSources;
import org.infolinia.ledger.statement.StatementLine;
import org.infolinia.security.Gatekeeper;
import org.springframework.stereotype.Component;

/** Opens what a line of a statement came from, over whatever page it stands on. */
@Component
class PostingDialogs {

    private final PostingSources sources;
    private final Gatekeeper gatekeeper;
    private final Formats formats;

    PostingDialogs(PostingSources sources, Gatekeeper gatekeeper, Formats formats) {
        this.sources = sources;
        this.gatekeeper = gatekeeper;
        this.formats = formats;
    }

    void open(ParticipantId participant, StatementLine line) {
        var source = sources.of(participant, line.kind(), line.posting());
        new PostingDialog(participant, line, source, gatekeeper, formats).open();
    }
}
