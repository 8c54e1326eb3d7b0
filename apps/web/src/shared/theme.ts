import type { ThemeConfig } from 'antd';

export const family = '"Noto Sans SC","Microsoft YaHei",sans-serif';

/** Tokens of the design: every pair of text and ground stays at 4.5:1 or better. */
export const theme: ThemeConfig = {
  cssVar: {},
  hashed: false,
  token: {
    colorPrimary: '#0958d9',
    colorPrimaryHover: '#0050b3',
    colorInfo: '#0958d9',
    colorLink: '#0958d9',
    colorLinkHover: '#0050b3',
    colorError: '#cf1322',
    colorErrorHover: '#a8071a',
    colorSuccess: '#237804',
    colorWarning: '#8a5300',
    colorText: '#1f1f1f',
    colorTextSecondary: '#595959',
    colorTextTertiary: '#6b6b6b',
    colorTextPlaceholder: '#6b6b6b',
    colorTextDescription: '#6b6b6b',
    colorTextDisabled: '#6b6b6b',
    colorBorder: '#8c8c8c',
    colorBgLayout: '#f5f6f8',
    colorPrimaryBg: '#e6f4ff',
    colorErrorBg: '#fff1f0',
    colorWarningBg: '#fffbe6',
    colorSuccessBg: '#f6ffed',
    borderRadius: 4,
    fontFamily: family,
    fontSize: 14,
    lineHeight: 22 / 14,
    motion: false,
  },
  components: {
    Table: { headerBg: '#fafafa', headerSplitColor: 'transparent' },
    Tabs: { itemColor: '#595959' },
  },
};

/** Grounds and words of the five families of a status, and of the lights. */
export const tints = {
  rests: { color: '#595959', background: '#f0f0f0' },
  waits: { color: '#8a5300', background: '#fffbe6' },
  moves: { color: '#0958d9', background: '#e6f4ff' },
  reached: { color: '#237804', background: '#f6ffed' },
  remedy: { color: '#531dab', background: '#f9f0ff' },
  red: { color: '#cf1322', background: '#fff1f0' },
  yellow: { color: '#8a5300', background: '#fffbe6' },
  blue: { color: '#0958d9', background: 'transparent' },
} as const;
