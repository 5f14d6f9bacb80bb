package org.infolinia.operation;

/** Links in mail would lead participants nowhere. */
class UnusablePublicAddressException extends RuntimeException {

    private final String address;

    UnusablePublicAddressException(String address) {
        super("Participants do not reach '" + address + "'. Set infolinia.public-address.");
        this.address = address;
    }

    String address() {
        return address;
    }
}
