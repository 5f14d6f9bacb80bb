package org.infolinia.security;

import java.util.EnumSet;
import java.util.Set;

/** What an agent is at work as; each role may do what the one before it may. */
public enum Role {
    AGENT(EnumSet.of(
            Permission.VIEW_PARTICIPANTS,
            Permission.EDIT_PARTICIPANTS,
            Permission.VIEW_LEDGER,
            Permission.ADJUST_POINTS,
            Permission.ORDER_REWARDS,
            Permission.REDEEM_CODES,
            Permission.WORK_TICKETS,
            Permission.TAKE_CALLS,
            Permission.READ_KNOWLEDGE)),
    SUPERVISOR(EnumSet.complementOf(EnumSet.of(
            Permission.CORRECT_CLOSED_STAGES,
            Permission.MANAGE_PROGRAMS,
            Permission.MANAGE_AGENTS,
            Permission.MANAGE_SEARCH))),
    ADMINISTRATOR(EnumSet.allOf(Permission.class));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
