package org.infolinia.tickets.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;

/** What a ticket's page is put together from. */
@SpringComponent
record TicketParts(
        WhoColumn who,
        ConversationColumn conversation,
        Editors editors,
        PropertiesCards properties,
        StateColumn state,
        TicketDialogs dialogs) {}
