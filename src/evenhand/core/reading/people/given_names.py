"""Given names in, whose they usually are, and whether two may be one person's, out."""

from __future__ import annotations

NICKNAMES = {
    "toby": "tobias", "gwen": "gwenllian", "podge": "pádraig", "winnie": "winifred", "lottie": "charlotte", "hattie": "harriet",
    "alf": "alfred",
    "archie": "archibald", "theo": "theodore", "max": "maxwell", "stan": "stanley", "cliff": "clifford", "reg": "reginald", "ern": "ernest",
    "ernie": "ernest", "herb": "herbert", "bert": "albert", "bertie": "albert", "wilf": "wilfred", "sid": "sidney", "abe": "abraham",
    "gabe": "gabriel",
    "jake": "jacob", "josh": "joshua", "zac": "zachary", "nat": "nathaniel", "vic": "victor", "lou": "louis", "gus": "augustus",
    "ollie": "oliver",
    "olly": "oliver", "cat": "catherine", "connie": "constance", "dot": "dorothy", "dottie": "dorothy", "edie": "edith", "flo": "florence",
    "ginny": "virginia", "izzy": "isabel", "jackie": "jacqueline", "jac": "jacqueline", "jess": "jessica",
    "kit": "christopher", "libby": "elizabeth", "lil": "lillian", "mags": "margaret", "mattie": "matilda", "millie": "millicent",
    "nan": "nancy",
    "penny": "penelope", "ros": "rosalind", "rosie": "rose", "sal": "sarah", "steph": "stephanie", "tash": "natasha", "tilly": "matilda",
    "val": "valerie", "viv": "vivien", "wendy": "gwendolyn", "donnie": "donald", "lachie": "lachlan", "kenny": "kenneth",
    "lenny": "leonard",
    "manny": "manuel", "nige": "nigel", "raj": "rajesh", "ricky": "richard", "ronnie": "ronald", "russ": "russell", "seb": "sebastian",
    "shaz": "sharon", "si": "simon", "tel": "terence", "terry": "terence", "vinnie": "vincent", "xav": "xavier",
    "jon": "jonathan", "jonny": "jonathan", "johnny": "john", "jack": "john", "mike": "michael", "mick": "michael", "dave": "david",
    "tom": "thomas",
    "tommy": "thomas", "bill": "william", "billy": "william", "will": "william", "liam": "william", "bob": "robert", "rob": "robert",
    "bobby": "robert", "robbie": "robert", "dick": "richard", "rick": "richard", "rich": "richard", "jim": "james", "jimmy": "james",
    "jamie": "james", "joe": "joseph", "joey": "joseph", "tony": "anthony", "nick": "nicholas", "nicky": "nicholas", "chris": "christopher",
    "steve": "stephen", "steven": "stephen", "ste": "stephen", "andy": "andrew", "drew": "andrew", "ed": "edward", "eddie": "edward",
    "ted": "edward", "ned": "edward", "ben": "benjamin", "sam": "samuel", "dan": "daniel", "danny": "daniel", "matt": "matthew",
    "greg": "gregory",
    "alex": "alexander", "sandy": "alexander", "alec": "alexander", "fred": "frederick", "ron": "ronald", "don": "donald", "ken": "kenneth",
    "phil": "philip", "phillip": "philip", "pete": "peter", "pat": "patrick", "paddy": "patrick", "ray": "raymond", "len": "leonard",
    "larry": "laurence", "jerry": "gerald", "gerry": "gerard", "charlie": "charles", "chuck": "charles", "harry": "henry", "hal": "henry",
    "tim": "timothy", "vince": "vincent", "walt": "walter", "geoff": "geoffrey", "jeff": "jeffrey", "kate": "katherine",
    "katie": "katherine",
    "kathy": "katherine", "kathleen": "katherine", "cathy": "catherine", "kay": "katherine", "liz": "elizabeth", "beth": "elizabeth",
    "lizzie": "elizabeth", "betty": "elizabeth", "eliza": "elizabeth", "maggie": "margaret", "meg": "margaret", "peggy": "margaret",
    "sue": "susan", "suzie": "susan", "jenny": "jennifer", "jen": "jennifer", "becky": "rebecca", "becca": "rebecca", "vicky": "victoria",
    "vicki": "victoria", "tori": "victoria", "debbie": "deborah", "deb": "deborah", "barb": "barbara", "patty": "patricia",
    "trish": "patricia",
    "tricia": "patricia", "sandra": "alexandra", "chrissie": "christine", "tina": "christina", "jo": "joanne", "mandy": "amanda",
    "nell": "eleanor",
    "ellie": "eleanor", "nora": "eleanor", "annie": "anne", "ann": "anne", "anna": "anne", "sally": "sarah", "sara": "sarah",
    "molly": "mary",
    "abby": "abigail", "gabby": "gabrielle", "angie": "angela", "terri": "teresa", "tess": "teresa", "fran": "frances",
    "frankie": "francis",
    "frank": "francis", "stu": "stuart", "al": "alan", "allan": "alan", "allen": "alan", "bernie": "bernard", "kev": "kevin",
    "les": "leslie",
    "nate": "nathan", "zach": "zachary", "cal": "calum", "callum": "calum", "mo": "mohammed", "muhammad": "mohammed", "mohamed": "mohammed",
}  # fmt: skip
_MEN = (
    "adam adrian aidan alan alastair albert alec alexander alfred alistair allan allen amir andrew andy angus anthony antonio archie arjun "
    "arnold arthur ashok austin barry ben benjamin bernard bill billy bob brad bradley brandon brendan brett brian bruce bryan bryn calum "
    "cameron carl carlos cathal charles charlie chris christian christopher ciarán ciaran clive cliff clifford clive colin colm conor "
    "connor craig cormac cyril daniel danny darren dave david dean declan dennis denis derek dermot desmond diarmuid dmitri dominic don "
    "donald douglas duncan dylan eamon éamon eamonn ed eddie edmund edward edwin eoin eoghan eric ernest euan ewan evan felix fergus finn "
    "francis frank fraser fred frederick gareth gary gavin geoffrey geoff george gerald gerard gerry giles glen glenn gordon graeme graham "
    "grant greg gregory guy hamish harold harry harvey hassan hector henry herbert howard hugh hugo huw iain ian ibrahim imran isaac ivan "
    "ivor jack jacob jake james jamie jared jason javier jay jeff jeffrey jeremy jerome jerry jesse jim jimmy joe joel john johnny jon "
    "jonathan jordan jorge josé jose joseph josh joshua juan julian justin kamal karl keith kenneth ken kevin kieran kumar kurt kyle "
    "lachlan lance larry laurence lawrence lee leo leon leonard les lewis liam lloyd louis lucas luis luke magnus malcolm marc marcus "
    "mario mark martin marvin matt matthew maurice max melvin michael mick miguel mike miles mitchell mohammed mohamed morgan muhammad "
    "murray nathan neil nicholas nick nigel nikhil noah noel norman oisín oliver omar oscar owen pádraig padraig patrick paul pedro percy "
    "perry pete peter phil philip phillip quentin rafael rajesh ralph ramon randall randy raj ravi ray raymond reginald rhys ricardo "
    "richard rick robert robin rob roderick rodney roger roland ron ronald rory ross roy rupert russell ryan salim sam samir samuel sanjay "
    "sean seán sebastian sergio seth shane shaun sheldon sidney simon stanley stefan stephen steve steven stewart stuart sunil syed tariq "
    "ted terence terry thomas tim timothy todd tom tomás tommy tony travis trevor tristan tyler vernon victor vijay vincent wade wallace "
    "walter warren wayne wesley wilfred will william winston xavier yusuf zachary"
)
_WOMEN = (
    "abigail ada adele agnes aisha aisling alana alexandra alice alicia alison amanda amber amelia amina amy ana andrea angela anita ann "
    "anna anne annette annie anthea antonia aoife april ariana asha ashley astrid audrey ava barbara beatrice becky belinda bella "
    "bernadette beth bethan beverley bláithín brenda bridget bríd brigid bronagh bronwen camilla carla carmel carmen carol caroline "
    "carolyn catherine cathy catriona cecilia celia charlotte chloe christina christine claire clara clare claudia colette connie "
    "constance cora cynthia daisy dana daphne dawn debbie deborah deirdre delia denise diana diane dolores donna dora doreen doris dorothy "
    "edith edna eileen eilís elaine eleanor elena elisabeth eliza elizabeth ella ellen ellie elsa elsie emer emily emma erica erin esther "
    "ethel eva eve evelyn faith farah fatima faye felicity fiona flora florence frances freya gabrielle gail gemma geraldine gillian gina "
    "gloria grace gráinne greta gwen gwendolyn hannah harriet hayley hazel heather heidi helen helena hilary hilda holly hope ida imelda "
    "imogen indira ines ingrid irene iris isabel isabella isla isobel ivy jacqueline jane janet janice jasmine jean jeanette jemima "
    "jennifer jenny jess jessica jill jo joan joanna joanne jocelyn jodie josephine josie joy joyce juanita judith judy julia julie juliet "
    "june karen kate katherine kathleen kathryn kathy katie kay keira kelly kerry kim kirsten kirsty kristen lara laura lauren leah leila "
    "lena leona lesley lila lilian lily linda lisa liz lorna lorraine louise lucia lucy lydia lynda lynn lynne mabel madeleine maeve "
    "maggie máire mairead mandy marcia margaret maria marian marianne marie marilyn marina marion marjorie marlene martha mary maryam maud "
    "maureen maxine megan melanie melissa mercedes meredith mia michelle mildred millie miranda miriam moira mollie molly mona monica "
    "muriel myra nadia nancy naomi natalie natasha niamh nicola nicole nina noor nora noreen norma olga olive olivia orla orlaith paige "
    "pamela patricia patsy paula pauline pearl penelope penny petra philippa phoebe phyllis pippa polly prisha priscilla priya rachael "
    "rachel ramona rebecca regina renee rhiannon rhona rita roberta róisín roisin rosa rosalind rose rosemary rosie rowena roxanne ruby "
    "ruth sabrina sadie sally samantha sandra sara sarah saoirse selina shannon sharon sheila shelley sheryl shirley shona siân sian "
    "silvia simone sinead sinéad siobhan siobhán sofia sonia sophia sophie stacey stella stephanie sue susan susanna suzanne sybil sylvia "
    "tamara tamsin tania tanya tara teresa tess thelma theresa tina tracey tracy trudy una ursula valerie vanessa vera verity veronica "
    "vicky victoria viola violet virginia vivien vivienne wanda wendy wilma winifred yasmin yolanda yvette yvonne zahra zara zoe"
)
_MORE_MEN = (
    "rhodri iestyn elfed hywel gethin dafydd gruffydd llewelyn llyr meirion ifan iolo emyr geraint aled arwel "
    "eifion gwilym idris osian rhydian tudur huw ianto cai deiniol donal dónal tadhg ruairí ruairi cillian "
    "fintan fionn colm lorcan lochlan proinsias seamus séamus micheál micheal mícheál pearse turlough caolan conall ferdia "
    "fiachra odhran eoghan malachy murdo torquil ruaridh ruairidh lachie calum iain archie hamish struan gregor fingal "
    "angus ninian rory dougal alasdair dev amrit arun ajay anil ashwin deepak dinesh gurpreet harjit harpreet "
    "imtiaz irfan jagdeep javed kabir khalid manish mohan mukesh nadeem naveed nitin pradeep pritam rahul rajiv "
    "rakesh ramesh rashid rohan sajid sandeep sanjeev satnam shahid shabir suresh tanveer usman vikram waqar wasim "
    "yasin zahid zafar bilal faisal hamza ismail mustafa nasir osman rafiq saeed salman shafiq sohail umar "
    "younis abdul ahmed ali abdi kwame kofi kojo kwabena yaw chidi chinedu emeka ifeanyi obinna "
    "okechukwu olumide oluwaseun tunde babatunde femi segun wale kunle seun dele gbenga adebayo adewale ikenna uche "
    "nnamdi sipho thabo tendai tinashe kagiso lwazi piotr tomasz krzysztof marek andrzej jacek zbigniew wojciech pawel "
    "paweł michal michał jakub lukasz łukasz grzegorz stanislaw kazimierz mariusz dariusz slawomir miroslav pavel jiri radek "
    "vaclav tomas janos istvan laszlo zoltan gabor ferenc dragan zoran goran nikola ivo vlad bogdan mihai "
    "andrei ionut florin sergei dmitry oleksandr volodymyr mykola taras bohdan jurgen jürgen dieter gunther klaus wolfgang "
    "heinrich hans johannes matthias stefan bernd pierre jean-paul françois luc michel yves alain thierry giovanni giuseppe "
    "marco luca matteo paolo giorgio alessandro diego pablo miguel rodrigo alejandro enrique esteban fernando guillermo "
    "hernán ignacio joaquín lorenzo manuel mauricio nicolás raúl ramiro salvador santiago tomás vicente minh tuan hung "
    "duc thanh quang anh hoang khanh nam phong tien trung viet wei jun "
    "ming hao jian feng bo cheng haruto hiroshi kenji takashi satoshi yuki jin-woo min-jun tane wiremu "
    "hemi rawiri hone tama mikaere rangi tipene nikau manaia ihaia matiu paora pita hoani eruera wade "
    "dale dwight clint cody curtis duane earl elmer floyd garth harlan hollis jarrod kirk lamar leland "
    "lonnie marlon merle nolan otis percival quincy randal roscoe rusty sherman troy vance virgil wendell woodrow "
    "darnell deshawn jamal terrell tyrone kareem reggie willis bruce brent shayne bradley callum clancy darcy jarryd "
    "lachlan mitch rohan tobias toby podge podraig barnaby basil bertram cecil cedric clarence cuthbert desmond digby "
    "edgar ernest fitzroy godfrey gerard gilbert hugh humphrey jolyon lionel lucian monty mortimer nigel oswald "
    "percy piers quentin rafe roderick rufus sebastian septimus sheridan theodore thaddeus toby tristram wilf winston zac "
    "aaron abel abraham adrián alvin archibald arlo aziz barnabas barney baz bart benny bernardo blaine blake bobbie boris "
    "brandan brendon bryant bryce brody caleb calvin chandra christophe cian claude conrad corey cory damian damien damon "
    "dane daragh darragh darrell daryl davey davy deaglan denzil derrick dexter dimitri domhnall donagh donncha dorian dougie "
    "dwayne eli elias elijah elliot elliott elvis emanuel emil emilio emmanuel emmet enda enzo ephraim ethan eugene ezekiel "
    "ezra fabian fahad farhan farrell fearghal felipe fergal fidel flynn freddie freddy gabriel garrett garry garvan gavan "
    "gilberto gino glyn gurdeep gurmeet haydn hayden horace isaiah jacques jai jarlath jeffery jeremiah jermaine jerod jethro "
    "jerzy jimmie joachim joaquin jody johan jonah jonas kane kaspar kealan keenan kerr kevan kiran kris kristian leigh "
    "lennox leopold leroy levi ludovic malachi malik manfred marius marty martyn mathew merv mervyn mickey milo mungo myles "
    "naz neal ned neville nico nicol niels nils norbert oisin olaf osama owain padraic pádraic parminder pascal patton pawan "
    "phelim phineas piaras raphael raymund reece reuben riccardo ricky ritchie robbie rodolfo rolf ronan rowan royce ruben "
    "rudolph rudy russ sameer sammy satish scott séan selwyn shamus sheamus sid solomon spike stan stefano stevie sven "
    "alun alwyn anas bret chuck dai daithi dan darryl doug emrys errol ewen finlay gord hank ieuan irvine iwan keir kenny len lester norm "
    "paddy reg rex rod roddy sadiq shawn spencer vic walt zach "
    "tadeusz tavish terrance theo tobin tommie trey tyson umesh vaughan vaughn viktor vince vinny vishal vivek wally wes "
    "willie xander yosef yousef youssef zack zane zeb zeke niall gwyn "
)
_MORE_WOMEN = (
    "gwenllian mererid nerys eluned angharad anwen carys ceri ceridwen cerys delyth eirlys eleri elin elinor enid "
    "ffion glenys gwenda gwyneth haf heledd heulwen llinos lowri luned mair manon mared megan menna myfanwy "
    "nest nia olwen rhian sioned tegwen winifred aoibheann ailbhe aine áine aisling ashling bríd caoimhe ciara "
    "clíona cliona clodagh dervla derbhla dearbhla eimear eithne fidelma fionnuala gobnait gráinne íde laoise maebh máiréad "
    "maire muireann neasa nuala orlagh peig róise sadhbh síle sorcha treasa ailsa catriona eilidh elspeth fenella "
    "iona ishbel isobel isla jessie kirsteen kirstin mairi mhairi moira morag morven peigi rhona seonaid senga "
    "shona una effie amrita anjali anju arpita asha bhavna deepa devi farida fatimah gita hina indu "
    "jasvinder jaswinder kamla kavita komal lakshmi leela madhu malini manjit meena meera mumtaz nadira naseem "
    "nasreen nazia neelam neha nisha parveen pooja poonam preeti prisha rabia radha rani rashida razia rehana "
    "rekha ritu roshni rubina rukhsana sabina sadia saima salma samina sangeeta saira shabana shaheen shanti shazia "
    "shreya sita sujata sumitra sunita surinder sushma tasneem uma urmila usha yasmeen zainab zahida zeenat zubeida "
    "abena adwoa afua akosua ama amma efua esi yaa ngozi chiamaka chinwe chioma ifeoma nkechi obiageli "
    "folasade funmilayo oluwakemi titilayo yetunde bukola temitope ayesha aminata fatou mariama hawa nomsa thandi lindiwe zanele "
    "rudo chipo agnieszka katarzyna malgorzata małgorzata ewa elzbieta elżbieta zofia grazyna grażyna danuta halina "
    "iwona jadwiga jolanta krystyna magdalena marta monika renata urszula dorota beata aneta ilona svetlana "
    "natalya oksana olena iryna nadezhda ludmila tatiana galina yulia katya ingrid birgit brigitte gisela heike helga "
    "ilse ingeborg jutta karin liesel monique margit sabine ulrike waltraud chantal dominique elodie françoise genevieve "
    "geneviève isabelle mathilde mireille nathalie odile simone solange sylvie véronique alessandra chiara elisabetta federica "
    "francesca giulia ilaria lucrezia mariana paola rosanna serena silvana valentina adriana alejandra araceli beatriz blanca carmela "
    "catalina consuelo esperanza estela graciela guadalupe inés jimena leticia lourdes luz marisol mariela maricela "
    "noemi paloma paz pilar rocío rosario soledad xiomara yesenia linh lan huong mai nga ngoc "
    "nhung phuong quynh thao thi thuy trang trinh tuyet mei ling xiu hua ying "
    "hye-jin soo-jin akiko keiko michiko naoko sachiko yoko yumiko aroha ngaire hinemoa mere ngaio ria tui "
    "whetu anahera kahurangi kiri mahina marama moana rangimarie roimata tia wikitoria ngahuia darlene charlene dwayna earlene "
    "ernestine fern florine geneva glenda gwendoline hattie henrietta inez jolene kaitlyn krystal lashonda latoya leota "
    "loretta luella lurleen marlene maybelle nadine nanette opal orpha patrice paulette pearlie "
    "raylene rhonda rochelle rosalyn roxie savannah shelby sherri sherry sonja suellen tamika tammy tanisha tonya "
    "twila velma verna vickie wilhelmina willa zelda leanne kylie narelle raelene sheree bronwyn charmaine "
    "gaynor georgina ginny honor jacinta jemima josepha lavinia leonora letitia letty "
    "lettice louisa lucinda marguerite millicent minnie myrtle octavia ophelia philomena primrose prudence queenie rosalind rosamund "
    "selma tabitha theodora thomasina ursuline vivian winnie harriet annette carla denise gail lorraine marisol yvette "
    "maureen holly fern "
    "catríona catrin deb gayle jackie jacinda jemma jenni katy mari mavis meg nanaia pam roz susanne "
    "abbie abby adrienne agatha aggie aileen ailish alannah aleksandra alexa alexis alina allie allison alma althea alys "
    "alyson alyssa amira anastasia andie angelica angelina angie anika anisa anishka anneke annemarie annabel annabelle "
    "anneliese annmarie anoushka anusha araminta arabella arlene arwen ashleigh aubrey audra averil ayanna aziza babs bea "
    "becca beckie berenice bernice bertha bess bessie bettina betty beulah billie blanche blodwen bobbi bonnie brandi "
    "breda briana bridgette bridie briony britney brittany bryony caitlin caitriona calla callie candace candice carina carly "
    "carol-ann carole carrie cass cassandra cassie cath cathleen cecily celeste celine chelsea cher cherie cherry cheryl "
    "chrissy christa christie christy cicely cilla cindy clarissa claudette clemence clementine coleen colleen coralie "
    "cordelia corinne courtney cressida daniela daniella danielle dara darcey daria dearbhaile dervil didi dilys dinah dionne "
    "dolly domenica donna-marie dorinda dorothea dympna edel edwina elaina elana elisa elise elissa elle elma eloise elva "
    "elvira emilia emmeline erika ermintrude esme essie estelle estella etta eugenie eunice evangeline evie evita fanny fay "
    "felicia fleur flossie freda frederica frieda gabriela gabriella geena georgette georgiana georgie gert gertrude giselle "
    "gladys glynis grainne gretchen griselda gudrun guinevere gurmit gwyneira hafsa hana hannelore harper hatty haylee "
    "hermione hester hettie ilana imani ina ione irma isadora ivana jacqui jade jaime jaimie jana janey janette janie janine "
    "jasmin jayne jeanne jeannie jen jenna jennie jeri jilly joanie joann jodi joely johanna joni jordana judi judie juliana "
    "juliette juna justine kaitlin karla karyn kasey kat katelyn kathie katrina kayla keeley kelsey kendra keri kezia khadija "
    "kiera kimberley kimberly kitty kristin kristina kristine krystle kyla laetitia lakisha lana larissa latasha lauretta "
    "laurie leanna leann leonie leora lettie lexi liana libby lidia lindsay lindsey linnea lise lizzie lois lolita lora loren "
    "lorena lori lottie louella luana lucie lucille lucretia lyla lyndsey lynette lynsey maddie maia maisie mallory manal "
    "mandeep mandie marcella margery margo margot mariah marietta mariella marigold marilou marisa marissa marjory marla "
    "marnie marsha martina marva maryann mary-ann maryanne matilda maura maya melba melinda mellissa meryl michaela "
    "micheline mikayla mirabel mitzi morgana morna mya myriam nanci nancie natalia neela nellie nelly nerida neve nicki "
    "nicolette nikki ninette noelle noelene nonie noura nyree odette orna patrizia patti pauletta peg peggy petula phillipa "
    "phyllida pia poppy priti rachelle rana raquel rayna rebekah reena rena rhea rhianna rhoda rikki rina robina robyn rohini "
    "roma ronda rosalie rosaleen rosalia roseanne rosemarie rosheen rosita roxana rubie ruchi ruthie sacha sadaf sally-ann "
    "samara samira sasha saskia scarlett shabnam shae shana shanice shari sharron shauna shayla sheena sherrie shira shirin "
    "shivani sigrid simran solveig sonali sonya sophy stacie stephany sunniva susana susannah susie suzanna suzette tabatha "
    "talia tamar tamera tamzin tasha tatyana tessa thea tiana tiffany tilda tilly tori traci tricia trina trish trisha "
    "valeria velda verena vicki viv vivianne wendi wenda winona yara yasmina ysabel yvonna zadie zaynab zita zoey zora "
    "zuleika zuzanna "
)
FIRST_NAMES: dict[str, str] = {
    **dict.fromkeys(_MORE_MEN.split(), "male"),
    **dict.fromkeys(_MORE_WOMEN.split(), "female"),
    **dict.fromkeys(_MEN.split(), "male"),
    **dict.fromkeys(_WOMEN.split(), "female"),
}
_EITHER = (
    "alex ashley cameron robin kim jordan morgan terry lee kerry shannon sandy dana jess frankie hilary lesley leslie sam casey joss jude "
    "bev mattie jules ronnie toni jamie charlie jody lindsay ceri dale pat val nicky bernie ash taylor jan drew "
    "amrit aubrey billie blair bobbie gurdeep gurmeet gurmit gurpreet harjit harpreet hollis jaime jasvinder jaswinder kiran kris laurie "
    "leigh lindsey loren mandeep manjit marion merle parminder rowan sasha satnam simran stevie surinder vivian"
)
for _either in _EITHER.split():
    FIRST_NAMES[_either] = ""


def same_given(one: str, other: str) -> bool:
    """Say whether two given names may be one person's: equal, an initial, or a usual short form.

    >>> same_given("Jon", "Jonathan"), same_given("M", "Margaret"), same_given("Ann", "Beth")
    (True, True, False)
    """
    first, second = one.lower().rstrip("."), other.lower().rstrip(".")
    if first == second or (min(len(first), len(second)) == 1 and first[0] == second[0]):
        return True
    return NICKNAMES.get(first, first) == NICKNAMES.get(second, second)
