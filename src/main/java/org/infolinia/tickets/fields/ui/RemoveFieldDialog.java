package org.infolinia.tickets.fields.ui;

import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.fields.FieldDesk;
import org.infolinia.tickets.settings.ui.RemovalDialog;

/** A field that tickets have filled in is put away and not gone. */
class RemoveFieldDialog extends RemovalDialog<CustomField> {

    RemoveFieldDialog(String label, CustomField field, FieldDesk desk, Runnable removed) {
        var used = desk.isUsed(field);
        super(
                used ? "tickets.fields.archive" : "tickets.fields.remove",
                label,
                used ? "tickets.fields.archive.consequence" : "tickets.fields.remove.consequence",
                () -> desk.remove(field),
                gone -> removed.run());
    }
}
