package org.infolinia.search;

import java.util.List;

/** Things of one kind changed in this process; said when it happens, of use once it is committed. */
record ThingsChanged(String kind, List<Long> ids) {}
