package org.infolinia.participants.panel;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** What all modules together can do for somebody in contact. */
@SpringComponent
public class ContactDeeds {

    private final ObjectProvider<ContactDeed> deeds;

    ContactDeeds(ObjectProvider<ContactDeed> deeds) {
        this.deeds = deeds;
    }

    /** Empty when no module does it, so that it is done by hand. */
    public Optional<ContactDeed> find(ContactDeed.Kind kind) {
        return deeds.stream().filter(deed -> deed.kind() == kind).findFirst();
    }
}
