package io.tenantry.reach;

import java.util.regex.Pattern;

/** Blocks of IPv6 addresses, which are recognised and not followed further. */
final class AddressesV6 {

    private static final String GROUP = "[0-9a-fA-F]{1,4}";
    private static final Pattern BLOCK = Pattern.compile(
            "(?=[^/]*:[^/]*:)(" + GROUP + "|:|\\d{1,3}(\\.\\d{1,3}){3}){2,17}" + "/(12[0-8]|1[01][0-9]|[1-9]?[0-9])");

    private AddressesV6() {}

    /** Whether {@code text} is a block as {@code fd00::/8}. */
    static boolean isBlock(String text) {
        return BLOCK.matcher(text).matches();
    }
}
