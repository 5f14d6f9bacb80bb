package org.infolinia.tickets.attaching.ui;

import java.util.List;
import org.infolinia.kernel.Outcome;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.desk.DraftFile;
import org.infolinia.tickets.desk.DraftFiles;
import org.infolinia.tickets.desk.Drafts;

/** Where the signed-in agent puts files to something that is not sent yet. */
public interface FilesToSend {

    /** In the order in which they were added. */
    List<DraftFile> all();

    /** Refused as {@link DraftFiles#add} refuses. */
    Outcome<DraftFile> add(String name, byte[] bytes);

    /** Does nothing when it is gone already. */
    void remove(long file);

    /** Those of an answer or a note. */
    static FilesToSend of(DraftFiles files, TicketNumber ticket, Drafts.Kind kind) {
        return new FilesToSend() {
            @Override
            public List<DraftFile> all() {
                return files.of(ticket, kind);
            }

            @Override
            public Outcome<DraftFile> add(String name, byte[] bytes) {
                return files.add(ticket, kind, name, bytes);
            }

            @Override
            public void remove(long file) {
                files.remove(ticket, kind, file);
            }
        };
    }
}
