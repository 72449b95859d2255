/** Stems of the words of the trade: every reply may hold them, so sharing one shows nothing. */
export const tradeWords: ReadonlySet<string> = new Set(
  `account address agent app bad best book bought busi call care chat check compani contact contain custom databas date deal detail
  direct dm email e-mail except experi feedback fix follow form frustrat good great guy happi hear hope hour info inform inquiri interest
  issu locat love messag minut mobil name nice number offer onlin option order page peopl person phone pleas pls point post problem product
  provid question reason receiv refer repli report request requir respons servic shop site situat solut sorri store support sure talk team
  thank time tweet twitter updat visit wait websit week work world year pm am link dear sir madam repres manag user compani resolv concern
  inconveni appreci understand apolog assist happen confirm possibl ensur discuss regard client current speak specif additional conveni experienc
  befor still guess wonder live start line new old bit stuff stop thought real today tonight tomorrow morn leav went real mean ever anoth`.split(
    /\s+/,
  ),
)
