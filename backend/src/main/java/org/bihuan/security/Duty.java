package org.bihuan.security;

/** What somebody who is signed in must do before anything else. */
enum Duty {
    FIRST_PASSWORD("/account/password", "您用的是临时密码，请先登录网页修改密码。"),
    OLD_PASSWORD("/account/password", "您的密码已到期，请先登录网页修改密码。"),
    SECOND_FACTOR("/account/second-factor", "您的岗位须启用动态口令，请先登录网页启用。");

    private final String page;
    private final String sentence;

    Duty(String page, String sentence) {
        this.page = page;
        this.sentence = sentence;
    }

    /** Where it is done. */
    String page() {
        return page;
    }

    String sentence() {
        return sentence;
    }
}
