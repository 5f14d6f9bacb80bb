package org.infolinia.mail.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.util.RecordFormatException;

/** What Outlook packs into {@code winmail.dat} when it takes the receiver for another Outlook. */
record OutlookBag(String text, List<Item> items) {

    record Item(String name, byte[] content) {}

    static boolean isNamedLikeOne(String type, String name) {
        return type.equals("application/ms-tnef")
                || type.equals("application/vnd.ms-tnef")
                || name.equalsIgnoreCase("winmail.dat");
    }

    /** Empty when it is none, or a broken one. */
    static Optional<OutlookBag> open(byte[] content) {
        try {
            var message = new HMEFMessage(new ByteArrayInputStream(content));
            var items = new ArrayList<Item>();
            for (var attachment : message.getAttachments()) {
                var name = Optional.ofNullable(attachment.getLongFilename())
                        .or(() -> Optional.ofNullable(attachment.getFilename()));
                items.add(new Item(name.orElse(""), attachment.getContents()));
            }
            var body = message.getMessageAttribute(TNEFProperty.ID_BODY);
            var text = body == null ? "" : Letters.storable(Charsets.decode(body.getData(), null));
            return items.isEmpty() && text.isBlank() ? Optional.empty() : Optional.of(new OutlookBag(text, items));
        } catch (IOException
                | RecordFormatException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | ArithmeticException
                | ClassCastException
                | NullPointerException broken) {
            return Optional.empty();
        }
    }
}
