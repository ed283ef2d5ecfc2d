package org.bihuan.security;

import java.util.LinkedHashMap;
import java.util.Map;

/** What people call the thing that they are signed in with. */
final class DeviceNames {

    private static final Map<String, String> BROWSERS = inOrder(
            "MicroMessenger",
            "微信",
            "Edg/",
            "Edge",
            "OPR/",
            "Opera",
            "Firefox/",
            "Firefox",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");
    private static final Map<String, String> SYSTEMS = inOrder(
            "Android",
            "安卓手机",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows 电脑",
            "Mac OS",
            "苹果电脑",
            "Linux",
            "Linux 电脑");

    private DeviceNames() {}

    static String of(SignedInDevice device) {
        String agent = device.agent() == null ? "" : device.agent();
        if (device.kind().equals(Tokens.API)) {
            return "接口程序";
        }
        return first(BROWSERS, agent, "浏览器") + " · " + first(SYSTEMS, agent, "未知设备");
    }

    private static String first(Map<String, String> names, String agent, String otherwise) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
