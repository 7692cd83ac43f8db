"""The words for which a letter is read at once: somebody in need or danger, a day by which something must be done, a figure.

They are asked of a text as it is seen (see `folding`): plain letters without accents, straight quotes, one blank between two words.
"""

# A list of words is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from evenhand.core.campaigns.any_of import AnyOf
from evenhand.core.values import patterns as re

# Whom something befalls, and what is theirs.
_ONE = r"(?:me|us|him|her|them|mum|mam|mom|mammy|dad|daddy|nan|gran|grandma|grandad|(?:my|our|his|her|their|the|a) \w+(?: \w+)?)"
_SELF = r"(?:my|him|her|your|them|our)sel(?:f|ves)"
_THEIR = r"(?:my|our|his|her|their|your)"
_KIN = r"(?:my|our|his|her|their) (?:\w+ )?(?:son|daughter|child|children|baby|babies|boy|girl|husband|wife|partner|mother|father|mum|mam|mom|dad|brother|sister|friend|neighbou?r|nan|gran|grand\w+|uncle|aunt|nephew|niece|cousin|tenant|pupil|patient|lodger)"
_NOT = r"(?:not|never|no longer|cannot|hardly|barely|\w+n't)"
_CANNOT = r"(?:cannot|can't|can not|could not|couldn't|unable to|not able to|can no longer|can hardly|can barely)"
_MEDICINE = r"(?:medicines?|medication|meds|tablets?|pills?|insulin|oxygen|inhalers?|epipens?|prescriptions?|methadone|dialysis)"
_HOME = r"(?:home|house|flat|room|tenancy|apartment|unit|accommodation|bedsit|hostel)"
_FUEL = r"(?:gas|electric\w*|power|water|heat(?:ing)?|boiler|supply)"
_FED = r"(?:food|supper|dinner|breakfast|tea|meals?|milk|formula|nappies|diapers)"
_INCOME = r"(?:benefits?|universal credit|pip|esa|dole|(?:\w+ )?pension(?: credit)?|(?:\w+ )?payments?|disability|(?:\w+ )?allowance|wages|pay|salary|(?:\w+ )?credits?|food stamps|snap|medicaid|centrelink|jobseeker'?s?|(?:child|housing|spousal) (?:support|benefit|maintenance)|income|(?:\w+ )?money|care package|claim)"
_LOST = r"(?:stopped|cut|cut off|closed|suspended|sanctioned|refused|withheld|withdrawn|taken away|frozen|ended|terminated|denied)"
_BE = r"(?:is|are|was|were|am|be|been|being|get|gets|got|has|have|had)"

# What is told too often is read once too often; what is missed may cost a life. Two blanks stand between two patterns.
_NEEDS = (
    # Somebody says that it is urgent.
    r"urgent(?:ly)?  emergency  emergencies  immediate (?:help|danger|risk|attention)  as soon as (?:humanly )?possible  (?:cannot|can't) wait  desperate(?:ly)?  life[- ](?:or|and)[- ]death  matter of life",
    r"(?:at|a) (?:serious |real |grave |high |great )?risk  in (?:real |grave |great |serious |immediate )?danger  (?:life[- ])?threat(?:en(?:ed|ing|s)?|s)?  unsafe  not (?:be |feel |very )?safe  safeguarding  help me  please (?:help|come)  i beg  begging  crying out",
    r"(?:afraid(?! (?:that|it|i|we|not|so|the)\b)|scared|frightened|terrified|terror)  fear(?:s|ed|ing)? for  save (?:me|us|him|her|them|(?:my|our|his|her|their) li(?:fe|ves))  sos  s\.o\.s  (?:ring|rang|rung|call(?:ed)?|dial(?:led)?) (?:999|911|000|112|the police)  police (?:will not|won't|have not|haven't|did not|didn't|do not|don't|never)",
    # Whoever wants to die.
    rf"(?:happier|better|easier) (?:off )?(?:without|if) (?:me|i were|i was)  (?:razors?|blades?)\b(?! of)  (?:thinking|think|thought|thoughts) (?:about|of|on) (?:the railway|the track|the river|the bridge|death|dying|(?:ending|taking|killing|harming|hurting|jumping) )  voices (?:tell|told|say|said|are)  (?:my|a|his|her) last letter  suicid\w*  self[- ]harm\w*  (?:kill|hang|harm|hurt|cut|cuts|burn|drown|starv|shoot|poison)(?:ed|ing|ting|s)? {_SELF}  (?:end|ends|take|takes|taking|ending|took|taken|ended) {_THEIR}(?: own)? li(?:fe|ves)  end(?:ing)? it(?: all)?\b(?! in\b)",
    r"want(?:s|ed|ing)? to die  wish(?:es|ed)? (?:i|he|she|they|we) (?:was|were) (?:dead|gone)  wish\w* (?:i|he|she) had (?:never|not) been born  better off (?:dead|without me)",
    r"(?:not|\w+n't|never|no longer|nor) (?:really )?(?:want|wish)(?:s|ed|es)? to (?:live|be here|be alive|wake up|go on|carry on)  not worth living  nothing (?:left )?to (?:live|go on)(?: for)?  (?:cannot|can't|can not|can no longer|could not) (?:go|carry) on",
    r"(?:cannot|can't|can no longer) (?:take|bear|stand|face) (?:it |this |any )?(?:any ?(?:more|longer)|more|another (?:day|night))  (?:no|any|the|see \w+) (?:point|reason|use) (?:in |to |of |for )?(?:living|live|life|go on|going on|carry(?:ing)? on|being here|stay alive)",
    r"(?:nobody|no one|no-one) would (?:notice|miss|care)  giv(?:e|en|ing) up on (?:life|living)  ready to (?:die|go)  jump(?:ed|ing|s)? (?:off|from|in front|under)  noose  slit  (?:said|say|saying) (?:my |his |her |their )?goodbyes?  goodbye\b  overdos\w+",
    rf"(?:take|takes|took|taken|taking|swallow\w*|saved? up|saving up|hoard\w*|stockpil\w*) (?:\w+ ){{0,4}}(?:tablets|pills|paracetamol|sleepers)  (?:drink|drinks|drank|drunk|drinking|swallow\w*) (?:\w+ ){{0,2}}(?:bleach|poison|antifreeze|weed ?killer)  (?:cut|cuts|cutting) {_THEIR} (?:arms?|wrists?|legs?|throat|skin)",
    # Violence, and whoever is afraid of it.
    rf"abus(?:e|ed|es|ing|ive|er)  violen(?:ce|t|tly)  assault(?:ed|s|ing)?  beaten  beat(?:s|ing)? (?:up )?{_ONE}  stalk(?:ed|ing|er|s)  neglect(?:ed|ing)?  exploit(?:ed|ation|ing)  traffick\w+  rap(?:e|es|ed|ist|ing)  molest\w*  indecent\w*  grooming  groomed  coerci\w+  blackmail\w*  kidnap\w*  abduct\w*  hostage",
    r"(?:hit|hits|hitting|punch\w*|kick(?:s|ed|ing)?|slap\w*|shov(?:e|es|ed|ing)|push(?:es|ed|ing)?|burn(?:s|ed|t|ing)?|attack(?:s|ed|ing)?|hurt(?:s|ing)?|bit|bites|bitten|chok\w+|bull(?:y|ies|ied|ying)|touch(?:ed|es|ing)|grab\w*|follow(?:s|ed|ing)?|harass\w*|knock(?:s|ed)|forc(?:e|es|ed|ing)|shoot|threw|drag(?:s|ged)) (?:me|us|him|her|them|my (?!foot|feet|heels|pram|bike|bicycle|trolley|barrow|luck|way|dog)\w+|our (?:\w+ )?(?:son|daughter|child|children|baby|boy|girl|dog|mother|father|mum|dad|neighbour)|mum|mam|mom|dad|nan|gran)",
    r"(?:being|been|getting|got|was|were|gets|is|are) (?:hit|hurt|punched|kicked|slapped|bitten|burn(?:t|ed)|attacked|bullied|harassed|stabbed|shot|choked|followed|knocked about|mugged|robbed|forced)  thr(?:ow|ows|owing|ew|own) (?:\w+ ){1,2}at (?:me|us|him|her|them|(?:my|our|his|her|their) )  (?:find|get|finish|kill|shoot|burn|bury|deal with) (?:me|us|him|her|them)(?: and| if| when| off)?\b  (?:tr(?:y|ied|ies|ying)) to (?:take|grab|snatch|touch|kiss|get into|break in)  break(?:s|ing)? in(?:to (?:my|our|his|her))?\b  (?:my|her|his|their) (?:bedroom|bed) (?:at night|when|while|and)  scream(?:s|ing|ed)\b  covered in (?:marks|blood|sores|cuts|burns)  shout(?:s|ed|ing)? at (?:me|her|him|us|them|my)  jumped by  slashed  found out where (?:i|we|she|he|they)  (?:will not|won't|refus\w+ to|never) (?:give|gives|gave) (?:(?:me|us|him|her|them|my \w+) )?(?:(?:my|our|his|her|their) \w+|back)  (?:came|come|coming|comes) for (?:me|us|him|her|them|my (?:\w+ )?(?:son|brother|sister|husband|wife|cousin|father|mother|friend|children|kids))  strangl\w*  throttl\w*  hands? (?:a?round|on) (?:my|his|her|their) (?:throat|neck)",
    r"knif\w*  knives  machetes?  (?:a|his|her|their|with|shot)[ -]?guns?\b  firearms?  weapons?  an axe  baseball bat  with a (?:bat|hammer|crowbar)  petrol bomb  arson  set fire to  set (?:\w+ ){1,3}on fire  stab(?:s|bed|bing)  shot (?:at|dead|him|her|me|my)  shooting (?:at|outside)",
    rf"br(?:eak|eaks|oke|oken) {_THEIR} (?:arm|nose|jaw|ribs?|leg|wrist|teeth|finger|door|windows?)  black eyes?  bruis\w+  forced marriage  forced to marry  honou?r killing  (?:women's|a) refuge  hate crime  (?:will not|won't|does not|doesn't|would not|never) let(?:s)? (?:me|her|us|him|them) (?:leave|out|go|see|eat|home)  turning up (?:at|outside)",
    # Life and health.
    r"ambulance  intensive care  terminal(?:ly)?  dying  dead body  found dead  (?:about to|going to|will|could|may|might|she'll|he'll|i'll|we'll|let \w+) (?:all )?die  palliative  hospice  stroke  seizures?  collaps(?:e|ed|es|ing)  bleed(?:s|ing)?  bled  chemotherapy  dialysis  oxygen  insulin",
    r"(?:cannot|can't|can no longer|could not|couldn't) (?:swallow|speak|talk|hear|sleep|stop shaking|feel|keep (?:\w+ )?down|reach (?:the|a) (?:doctor|surgery|hospital|phone))  (?:wet|soiled|dirty) (?:bed|sheets|nappies)  pregnant  poison(?:ed|ing|s|ous)?  fever  vomit\w*  infected  cancer  tumou?r  shiver\w*  rash\b  face (?:has |is )?(?:dropp?ed|droop\w*|fallen)  (?:cannot|can't|could not) (?:lift|move|feel) (?:my|his|her) \w+  ventilator  (?:been|lain|sat|stuck|left|waited|waiting) (?:\w+ ){0,4}for (?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:days|nights)\b  chest pains?  (?:days|weeks|months|hours) to live  pains? in (?:my|his|her|the) chest  heart attack  cardiac arrest  unconscious  faint(?:ed|ing)  passed out  blacked out  sepsis  septic  asthma  anaphyla\w*  hypo(?:thermi\w*|glyc\w*)  blood (?:sugar|clot|pressure)  coughing (?:up )?blood  chok(?:ed|ing|es)\b  drown(?:ed|ing)  miscarr\w+  in labou?r\b(?! of)  waters (?:have )?broken?  coma  frostbite  malnourish\w*  dehydrat\w*  psychosis  psychotic  hearing voices  sectioned",
    rf"(?:stop(?:s|ped)?|{_CANNOT}|struggl\w+ to|difficulty|trouble|hard to) (?:\w+ )?breath(?:e|ing)  (?:not|\w+n't|stopped|barely) (?:eat|eaten|eating|feeding|drinking|breathing|waking|moving|responding)  on the floor (?:since|for|all)  {_CANNOT} (?:get (?:up|out of)|stand up|walk|wake|move)  bed ?sores?",
    rf"{_KIN} (?:\w+ )?(?:died(?! (?:\w+ ){{0,3}}years ago| in [12]\d)|is dead|passed away|lost (?:his|her) life|was killed|killed|will not live)  (?:was|were|been|get|be|got) killed  trapped  stranded  flooded out  on fire  carbon monoxide  gas leak  fell (?:down|on (?:me|us|him|her|my))",
    # Shelter.
    r"homeless\w*  evict(?:ed|ion|ing|s)  bailiffs?  sleep(?:s|ing)? (?:rough|in (?:my|our|the|a|his|her|their) (?:car|van|tent|shed|garage|truck|doorway|park|woods|hall|station|street)|outside|on (?:the|a|my|our|his|her|their) (?:\w+(?:'s)? )?(?:floor|streets?|sofa|couch|bench))  liv(?:e|es|ing) (?:rough|in (?:my|our|the|a|his|her|their) (?:car|van|tent|shed|garage|truck|hostel|hotel|motel|b ?& ?b))  (?:sofa|couch)[- ]?surf\w*",
    rf"(?:put|putting|puts|thrown|throw(?:s|ing)?|threw|kick(?:s|ed|ing)?|turf(?:ed|ing)|chuck(?:ed|ing)|turn(?:ed|ing)) (?:{_ONE} )?out (?:of (?:(?:my|our|his|her|their|the) )?(?:{_HOME}|here)|on(?:to)?\b|this|next|in the|tomorrow|tonight|by)  thrown out  (?:out|be|am|are|is|end(?:ed)? up|liv\w+|back) on the streets?",
    rf"chang(?:e|ed|ing) (?:\w+ )?locks  lock(?:s|ed)? (?:{_ONE} )?(?:out|in|up|inside|away)  (?:nowhere|no ?where|no place|no ?one) (?:else )?(?:left )?(?:for \w+ )?to (?:sleep|live|stay)  (?:i|we|he|she|they) (?:have|has|had|have got) nowhere (?:else )?to go  no roof  without a roof  los(?:e|es|ing|t) the {_HOME}  (?:los(?:e|es|ing|t)) (?:my|our|his|her|their) (?:{_HOME}|children|kids|baby|job)  repossess\w*  foreclos\w*  section (?:21|8)",
    r"(?:roof|ceiling|wall|floor|chimney) (?:has |have |had )?(?:\w+ )?(?:fell|fallen|came|come|caved|gave|given|is (?:coming|falling|caving))  slept (?:in|on|at|rough|outside)  where i (?:sleep|slept)  bus shelter  knock(?:ing)? (?:\w+ ){1,4}down with  (?:rent )?arrears  ow(?:e|es|ed|ing) (?:\w+ ){0,3}rent  barricad\w+  rats (?:in|are|have|under|running)  black mou?ld  sewage  unfit (?:to live|for human)  uninhabitable",
    # Food, heat and medicine.
    rf"(?:fridge|cupboards?|larder|freezer|purse) (?:is|are|was|were) (?:empty|bare)  card (?:was |is |has been |got )?declined  (?:refus\w*|withh\w+|den(?:y|ied|ies)) (?:me |us |him |her )?(?:my|our|his|her|their) (?:\w+ )?(?:medicines?|medication|tablets|pills|insulin|treatment|care|prescription|operation|surgery)  (?:power|gas|water|heating|heat|electric\w*|boiler|lift) (?:is|are|has been|was) (?:off|out|down)  out of (?:the )?bins  pay(?:s|ing)? (?:me|us) nothing  (?:switch|turn|cut|shut)(?:ing|s)? (?:me|us|him|her|them|my \w+) off  starv\w+  hungry  hunger  malnutrition  food ?bank  (?:no|without|out of|ran out of|run out of|cut off from|no more of) (?:any |our |my |his |her |their |more )?(?:\w+ )?(?:food|heating|heat|water|electricity|power|gas|money to eat|shelter|{_MEDICINE}|{_FED}|money(?: at all| left)?|carers?)",
    rf"nothing (?:left )?(?:to eat|in the (?:cupboards?|fridge|house)|to give (?:the|my|our))  (?:not|\w+n't) (?:had )?(?:eaten|anything to eat|a (?:hot )?meal)  {_CANNOT} (?:afford to )?(?:eat|feed|heat|cook|wash)\b  {_CANNOT} (?:afford|pay for|buy|get|pay) (?:\w+ ){{0,2}}(?:{_FED}|{_FUEL}|{_MEDICINE}|rent)  skip(?:s|ping|ped) meals  to bed (?:hungry|without|with no)",
    rf"(?:cut|cuts|cutting|shut|turned|switched)(?: {_ONE})? off (?:(?:my|our|his|her|their|the) )?{_FUEL}  {_FUEL} (?:has been |have been |had been |was |were |is |are |to be )?(?:cut|shut|turned|switched) off  disconnect\w*  freezing  frozen pipes  meter (?:has |is |had )?(?:run|ran|running) out  {_MEDICINE} (?:\w+ ){{0,2}}(?:stopped|ran out|runs out|run out|broke\w*|failed|gone|stolen)  left (?:\w+ )?without  penniless  destitut\w*",
    # Children, and whoever cannot look after themselves.
    r"missing (?:since|from|child|person|girl|boy|for)  gone missing  disappeared  ra?un away from  runaway  (?:not|\w+n't|never) (?:been )?(?:seen|heard from|come (?:home|back)|been home|returned)(?: \w+)? (?:since|for|home|back)  (?:not|\w+n't) (?:yet )?(?:come (?:home|back)|returned home)  (?:nobody|no one|no-one) (?:has|have) (?:seen|come|heard)  left (?:\w+ )?(?:alone|on (?:his|her|their|my) own|unattended|unsupervised)  alone (?:all (?:day|night)|at night|in the (?:house|flat))",
    r"(?:nobody|no one|no-one) (?:will|would|can|is) (?:\w+ )?(?:come|coming|help|helping|see|answer|listen|look|visit)  (?:will|would|did|does|do|could) (?:not|never) come\b  (?:nobody|no one|no-one) (?:answers|comes|came|helps)  no (?:ambulance|doctor|nurse|carer|social worker|help) (?:has |will |would )?(?:come|came|comes)",
    r"not (?:opened|answered) (?:his|her|their|the) (?:door|phone)  wander(?:s|ing|ed) (?:out|off|away|at night|the streets?|into)  child protection  tak(?:e|en|ing) (?:my |our |her |his |their )?(?:children|kids|baby|son|daughter)? ?(?:into care|away from)  t(?:ake|akes|aking|aken|ook) (?:my|our|her|his|their) (?:children|kids|passport|papers|money|baby|son|daughter)(?! (?:there|to|on|for|out|along|in|\w+ing)\b)  vulnerable (?:adult|child|person)",
    # Whoever is held or sent away.
    rf"(?:in|put in|into) (?:a|the) (?:cell|police cell|cells)  (?:told|ordered|asked|summoned) to report  with one bag  interpreter  deport\w*  detain\w*  detention  removal (?:centre|center|directions|flight|order)  remov(?:ed|ing|al) (?:\w+ )?from (?:the|this) (?:country|uk|state)  held (?:without|(?:at|in|by) (?:the |a |an )?(?:\w+ )?(?:airport|police|station|custody|cells?|detention|prison|jail|centre|center|camp|border|immigration))  held (?:captive|prisoner|against)  arrest(?:ed|s|ing)?  in (?:custody|prison|jail|gaol)  jail(?:ed)?\b  immigration (?:officers?|enforcement|raid|van|came|took|police|agents)  ice (?:agents|raid|officers|took|came|picked)  (?:taken|took) (?:\w+ ){0, 3}(?:this morning|in the night|last night|at dawn|by (?:the )?(?:police|immigration|ice|border))",
    r"asylum  extradit\w*  (?:sent|send|sending) (?:me |us |him |her |them |my \w+ )?back to (?:a|the)? ?(?:war|country|\w+ where)  handcuff\w*  no (?:lawyer|solicitor|attorney)  (?:not|\w+n't) (?:seen|spoken to|had) a (?:lawyer|solicitor|attorney)  no recourse  visa (?:is|was|has|will|runs|refused|void|cancelled|expire\w*)  passport (?:is|was|has been) (?:taken|confiscated|kept)  leave to remain",
    # Whoever has lost what they live on.
    rf"{_LOST} (?:all )?(?:(?:my|our|his|her|their) ){_INCOME}  (?:my|our|his|her|their) {_INCOME} (?:has |have |had )?(?:been |was |were |is |are |being |will be |to be )?{_LOST}  (?:has|have|i|we|he|she) no (?:money|income|wages)  (?:not|\w+n't) (?:been )?paid (?:me|us|for|since|my|our|in)  not a penny  nothing to live on  loan sharks?  debt collectors?  sanctioned",
    # The same in Welsh, with what its first letters turn into.
    r"brys  argyfwng  syrthio  syrthiodd  (?:m?h?|b)perygl  [bm]h?erygl  d?digartref  ar y stryd(?:oedd)?  (?:yn )?(?:fy|ei|ein|eu) (?:mwrw|fwrw|bwrw|curo|churo|nghuro|tharo|nharo|taro)  hunanladd\w*  lladd (?:fy|ei|eu) hun\w*  help(?:wch|a) (?:fi|ni)  [cg]am-?drin\w*  trais  drais  (?:arnaf|arna|arno|arni|arnom|arnyn|gen i|gan \w+) ofn  ofn(?:i|us)? am  (?:dim|heb) (?:fwyd|bwyd|gwres|wres|arian|do|gartref|cartref|ddwr|dwr|drydan|trydan|feddyginiaeth)  newynu  llwgu  (?:yn|wedi) marw  ar goll  ambiwlans  trawiad  [cg]yllell  bygwth\w*  fygwth\w*  bygythiad\w*  anniogel  am (?:fy|ei) (?:mywyd|fywyd|bywyd)  (?:fy|ei|ein|eu) (?:nhroi|throi|droi|troi) allan",
    # And in Irish.
    r"p(?:h)?rainn\w*  bprainn\w*  eigeandail\w*  h?eigeandala  g?ch?ontuirt\w*  gcontuirt\w*  (?:i )?mbaol  i mbaol  gan (?:didean|teach|teas|bhia|bia|uisce|leictreachas|airgead|chogas|cogas)  aon (?:bhia|teas|airgead|didean|leigheas)  eagla (?:orm|air|uirthi|orainn|orthu|mo|ar)  f?h?einmharu  feinmharu  (?:me|e|i) fein a (?:mharu|ghortu)  d[hu]?unmharu  fh?oreigean  mi-?usaid  dish?ealbh\w*  ar iarraidh  (?:cabhraigh|cuidigh)\w* (?:liom|linn|le|leis)  tarrthail  ocras  otharcharr  (?:gan|nil aon) (?:dochtuir|otharcharr|chabhair)  taom croi  faigh\w* bhais  bhas  scian  gunna  ionsai\w*",
)
URGENT = AnyOf(each for line in _NEEDS for each in line.split("  "))

_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_NTH = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|twentieth|twenty-\w+|thirtieth|thirty-first|last day)"
_DAY = (
    r"(?:(?:(?:this|next|the coming)? ?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|today|noon|midnight|the end of|(?:\w+|\d+) o'clock|\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b|\d{1,2}(?:st|nd|rd|th)?\b(?![.,]\d|\s?(?:%|per cent\b|percent\b|points?\b|times\b|votes?\b|million\b|m\b))|"
    rf"{_MONTH}\b|the \d|the {_NTH}\b|close of|christmas|easter|(?:this|next|the) (?:week(?:end)?|month)\b))"
)
# So near as to be a day by which, not a day of every week.
_ON = rf"(?:on|by|before|from|until|till) (?:\w+ on )?{_DAY}|(?:this|next) (?:mon|tues|wednes|thurs|fri|satur|sun)day|at (?:noon|midnight|the end of)|tomorrow|tonight|today|by [^.?!\n]{1, 12}o'clock|(?:this|next) (?:week(?:end)?|month)\b|in the morning|(?:mon|tues|wednes|thurs|fri|satur|sun)day week"
_COUNT = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty(?:[- ]\w+)?|thirty|sixty|ninety|a few|a couple of)"
_SPELL = r"(?:working |calendar |clear |more |short )*(?:hours?|days?|weeks?|months?|minutes)\b(?!')"
_ENDS = r"(?:end(?:s|ed|ing)?|clos(?:e|es|ed|ing)|shuts?|due|lapses?|expires?|stops?|runs? (?:out|until|to)|void|invalid|falls? due|goes|heard|listed|sits?|evicted|leaves?|fly|flies|sails?|deported|moved out|sells?|sold|sell|auction|wants?|back|starts?|begins?|decid(?:es|ed)|votes?|owed|payable)"
_THING = r"(?:case|claim|application|trial|matter|review|assessment|operation|surgery|exam|consultation|notice|offer|lease|tenancy|contract|payment|visa|permit|licence|license|window|ballot|scan|biopsy|transplant|interview|removal|flight|enquiry|inquiry|submission|objection)s?"
_BY = rf"(?:by|before|until|till|not? later than|on or before|no later than|due (?:on|by)?|prior to) (?:the )?{_DAY}[^.,;\n]{{0,30}}"
_DUES = (
    # A day, a span of time, and that time runs out.
    _BY,
    rf"within (?:the next )?(?:\w+[- ]){{1,3}}?(?:hours?|days?|weeks?|months?)  in (?:the next )?{_COUNT} (?:working |calendar )?(?:hours?|days?|weeks?)(?:' time| time)?  (?:have|has|got|given|giv(?:es?|ing)|only|just|leaves?) (?:me |us |you |him |her |them )?(?:only |just |about |until |exactly |another |less than )*{_COUNT} {_SPELL}  {_COUNT} {_SPELL} (?:left|to (?:go|reply|respond|appeal|pay|leave|answer|live)|notice)",
    r"(?:must|due) (?:be )?back\b  or (?:i|we|he|she|they)(?:'ll| will| shall| would)? lose  at (?:dawn|first light)  bulldozers?  demoli\w+  deadlines?  time[- ]limits?  limitation period  statute of limitations  (?:expir|laps)(?:e|es|ed|ing|y)  runs? out  running out of time  time is (?:short|running)  final (?:notice|demand|warning|reminder)  statutory (?:notice|demand|period|time)  (?:closing|cut-?off|due|expiry|filing|trial) dates?  last (?:day|chance) (?:to|for|of)  returnable",
    # What must be done, or comes to an end, and a day beside it.
    rf"(?:must|have to|has to|had to|need to|needs to|needed|got to|told to|ordered to|required to|asked to|expected to|supposed to)\b[^.?!\n]{{0,50}}?\b(?:{_ON})",
    rf"{_ENDS}\b(?: \w+){{0,4}}? (?:{_ON})  {_THING} (?:is|are|has|was|will|comes?|goes|must|be|to be)\b[^.?!\n]{{0,40}}?\b(?:{_ON})  (?:put(?:ting)? (?:me|us|him|her|them|out|(?:my|our|his|her|their) \w+)|throw(?:n|ing)?|kick\w*|mov(?:e|ed|ing)|send(?:ing)?|sent|tak(?:e|en|ing)|turn\w*|deport\w*|remov\w*|evict\w*|cut(?:ting)?) (?:\w+ ){{0,6}}?(?:{_ON})  void from  from next (?:week|month)",
    # Law and its offices.
    r"judicial review  pre-?action  letter before (?:action|claim)  legal (?:action|proceedings|challenge|advice)  proceedings  injunction  tribunal  courts?  (?<!hard of )hearings?(?! (?:from|of|about|that|aids?|loss|loop|impair\w*|dogs?|tests?)\b)  summons\w*  subpoena\w*  deposition  lawsuit  (?:to|will|shall) sue  suing  sued  inquest  coroner  arraign\w*  (?:my|his|her|their|our) (?:trial|bail)",
    r"solicitors?  barrister  attorneys?  lawyers?  ombudsman  freedom of information  subject access  foi(?:a)?  appeal(?:s|ed|ing)?  notice (?:to (?:quit|vacate|leave)|of (?:eviction|possession|intent\w*|claim|motion|termination|removal))  show cause",
    # The same in Welsh and in Irish.
    r"d?dyddiad cau  ddyddiad cau  (?:erbyn|cyn) (?:dydd |nos |y |yr |diwedd |hanner )?(?:llun|mawrth|mercher|iau|gwener|sadwrn|sul|yfory|fory|heno|wythnos|mis|dydd|nos|\d+)  o fewn \w+ (?:diwrnod|ddiwrnod|niwrnod|wythnos|mis)  (?:dydd|nos) (?:lun|fawrth|fercher|iau|wener|sadwrn|sul|llun|mawrth|mercher|gwener)\b  llys  [dt]ribiwnlys  g?cyfreithiwr  gyfreithiwr  g?wrandawiad  terfyn amser",
    r"spriocdh?ata  roimh (?:an |dhe |de )?(?:luan|luain|mhairt|mairt|cheadaoin|ceadaoin|deardaoin|dheardaoin|aoine|haoine|shatharn|sathairn|domhnach|domhnaigh|deireadh|\d+)  faoin (?:luan|mairt|gceadaoin|deardaoin|aoine|satharn|domhnach)  (?:de )(?:luain|mairt|ceadaoin|deardaoin|haoine|sathairn|domhnaigh)  deardaoin  caithfidh  amarach  anocht  faoi cheann \w+ la  g?ch?uirt  gcuirt  binse  achomharc  dh?lio?doir  aturnae",
)
DEADLINE = AnyOf(each for line in _DUES for each in line.split("  "))
FIGURE = re.compile(
    r"(?:[£$€]\s?)?\b\d(?:[\d,.:/]*\d)?(?:%|\s?(?:per cent|percent|million|billion|m|bn|k|pm|am|st|nd|rd|th)\b)?", re.IGNORECASE
)
_NUMBER = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|hundreds?|thousands?|millions?|billions?|dozens?)"
)
IN_WORDS = re.compile(rf"\b{_NUMBER}(?: (?:and )?{_NUMBER})*\b", re.IGNORECASE)
QUESTION = re.compile(r"[^.?!\n]*\?")
# What asks in Welsh, and in Irish: no English word is one of these.
_ASKS = (
    r"galwaf  galwn  (?:rwy'n|rwyf yn|yr wyf yn|rydym yn|'rwy'n|dwi'n) (?:galw|gofyn|erfyn|annog)  gofynnaf  gofynnwn  erfyniaf  erfyniwn  anogaf  (?:a )?(?:wnewch|allwch|allech|fyddech) chi",
    r"os gwelwch yn dda  hoffwn i chi  dylech  dylai'r  rhaid i chi  peidiwch",
    r"iarraim\w*  iarrann  (?:taim|ta me|taimid) ag (?:iarraidh|impi|eileamh)  impim\w*  eilim\w*  an bhfeadfa\w*  le do thoil  le bhur dtoil  ba mhaith (?:liom|linn) go",
)
ASKED_ELSEWHERE = AnyOf(each for line in _ASKS for each in line.split("  "))
# Numbers in Welsh and in Irish, many of which are words of English too ("pump", "mile"): each with words that show which tongue is spoken.
NUMBERS_ELSEWHERE = (
    (
        re.compile(
            r"\b(?:d?dau|d?dwy|tri|thri|dri|tair|thair|dair|pedwar|phedwar|pedair|phedair|pump?|phump?|bump?|chwech?|saith|wyth|naw|d?deg|deuddeg|pymtheg|ugain|hanner cant|cant|gant|chant|cannoedd|gannoedd|mil|fil|miloedd|filoedd|miliwn|filiwn)\b",
            re.IGNORECASE,
        ),
        re.compile(r"\b(?:yn|mae|nid|wedi|gan|ein|eich|fy|sydd|ond|hefyd|oedd|ers|yr|o'r|i'r|a'r|y)\b", re.IGNORECASE),
    ),
    (
        re.compile(
            r"\b(?:dha|beirt|bheirt|tri|triur|ceithre|ceathair|ceathrar|cuig|cuigear|se|seisear|seacht|seachtar|ocht|ochtar|naoi|naonur|deich|deichniur|fiche|fichead|triocha|daichead|caoga|seasca|seachto|ochto|nocha|cead|c?h?ead|mile|mhile|milte|milliun)\b",
            re.IGNORECASE,
        ),
        re.compile(r"\b(?:agus|ta|bhi|nil|nach|sa|san|ar|ag|na|leis|mar|seo|sin|againn|agam|mo|ata|le)\b", re.IGNORECASE),
    ),
)
