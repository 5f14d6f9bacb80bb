package org.infolinia.kit;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The product's own stroke icons, drawn in {@code frontend/icons/icons.svg}. They are decoration: words say the same. */
public enum Icon {
    ALERT,
    ARROW,
    BELL,
    BOLD,
    BOOK,
    BOX,
    CALENDAR,
    CALLBACK,
    CARD,
    CART,
    CHART,
    CHECK,
    CHECK_C,
    CLIP,
    CLOCK,
    CODE,
    COIN,
    COPY,
    CUP,
    DOTS,
    DOWN,
    EAR,
    EQUAL,
    EYE,
    F1,
    F2,
    F3,
    F4,
    F5,
    FLAG,
    GEAR,
    GRID,
    HISTORY,
    HOURGLASS,
    INBOX,
    INFO,
    ITALIC,
    KEYBOARD,
    LINK,
    LIST,
    LOCK,
    LOGO,
    MAIL,
    MAIL_IN,
    MAIL_OUT,
    MERGE,
    MOON,
    NOTE,
    PAUSE,
    PENCIL,
    PHONE,
    PHONE_END,
    PLUS,
    QUESTION,
    QUOTE,
    REC,
    RIGHT,
    ROUTE,
    SCALE,
    SCRIPT,
    SEARCH,
    SEND,
    SHIELD,
    SHIELD_OK,
    SIGN_OUT,
    SMS,
    STAMP,
    STAR,
    TAG,
    TICKET,
    TRANSFER,
    UNDO,
    UP,
    UPDOWN,
    UPLOAD,
    USER,
    USERS,
    VOICE,
    WALLET,
    X;

    private static final String SPRITE = "icons/icons.svg";

    /** 16 px, for badges, buttons and rows. */
    public SvgIcon create() {
        var icon = new SvgIcon(SPRITE, symbol());
        icon.addClassName("icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** 20 px with a thinner stroke, for the rail and headings. */
    public SvgIcon large() {
        var icon = create();
        icon.addClassName("icon-large");
        return icon;
    }

    private String symbol() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
