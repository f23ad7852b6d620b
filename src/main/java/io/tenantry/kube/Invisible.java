package io.tenantry.kube;

/**
 * Characters that a reviewer does not see, or does not see as what they are: controls, line ends of other systems,
 * blanks that are no space, marks that hide or reorder text, and code points without a meaning of their own. The list
 * stands here because that of the JDK grows with Unicode, and what we write must not change with it.
 */
final class Invisible {

    /** First and last code point of each range, in ascending order. */
    private static final int[][] RANGES = {
        {0x0000, 0x001F},
        {0x007F, 0x00A0},
        {0x00AD, 0x00AD},
        {0x034F, 0x034F},
        {0x061C, 0x061C},
        {0x115F, 0x1160},
        {0x1680, 0x1680},
        {0x17B4, 0x17B5},
        {0x180B, 0x180F},
        {0x2000, 0x200F},
        {0x2028, 0x202F},
        {0x205F, 0x206F},
        {0x2800, 0x2800},
        {0x3000, 0x3000},
        {0x3164, 0x3164},
        {0xD800, 0xF8FF},
        {0xFDD0, 0xFDEF},
        {0xFE00, 0xFE0F},
        {0xFEFF, 0xFEFF},
        {0xFFA0, 0xFFA0},
        {0xFFF0, 0xFFFF},
        {0x1BCA0, 0x1BCA3},
        {0x1D173, 0x1D17A},
        {0xE0000, 0x10FFFF},
    };

    private static final int VISIBLE_ASCII_END = 0x7F;

    private Invisible() {}

    static boolean matches(int codePoint) {
        if (codePoint < VISIBLE_ASCII_END) {
            return codePoint < ' ';
        }
        for (int[] range : RANGES) {
            if (codePoint <= range[1]) {
                return codePoint >= range[0];
            }
        }
        return false;
    }
}
