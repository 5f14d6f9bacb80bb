package org.infolinia.ledger.code.web;

/**
 * Why a submission was not looked at.
 *
 * @param reason a code for programs
 * @param words for people, in the language that was asked for
 */
record Problem(String reason, String words) {}
