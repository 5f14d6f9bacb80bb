package org.infolinia.mail.template;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** From now on a program's mails of a kind say something else. */
record TemplateChanged(
        Actor by, ProgramId program, TemplateKind kind, Language language, int version, boolean isDefault)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                isDefault ? "mail.template-reset" : "mail.template-changed",
                program,
                null,
                "template:" + kind.code(),
                Map.of("language", language.code(), "version", Integer.toString(version)));
    }
}
