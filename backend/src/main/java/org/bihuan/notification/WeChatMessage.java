package org.bihuan.notification;

import org.jspecify.annotations.Nullable;

/**
 * A notice for somebody's WeChat.
 *
 * @param key the same for every attempt at this message, and for no other
 * @param number of the case, if it is about one
 * @param step what has happened or is to be done
 * @param time when, as people read it
 * @param link the page that it leads to
 */
record WeChatMessage(String key, String openid, @Nullable String number, String step, String time, String link) {}
