package org.infolinia.calls.telephony.web;

/**
 * What came of a message.
 *
 * @param code for programs
 * @param words for people, in English, since systems have no language
 */
record Answer(String code, String words) {}
