"""Citations in the styles of many countries lead to their entries, and look-alikes of each lead nowhere."""

from __future__ import annotations

import pytest

from manuscript.samples import read

# Of each style: the heading of its list, the entries, and sentences with the numbers of the entries that they cite.
STYLES: dict[str, tuple[str, tuple[str, ...], tuple[tuple[str, tuple[int, ...]], ...]]] = {
    "APA": (
        "References",
        (
            "Brown, L. M., & Green, T. (2015). Mills of the north. *Journal of Mills*, 4(2), 11–19.",
            "Brown, L. M. (2015). Water and work. Hill Press.",
            "van der Berg, A., Lee, C., & Park, D. (2018). Grain. Hill Press.",
            "National Institute of Mental Health. (2012). Sleep. https://nimh.example/1",
            "O’Neil, P., & St. John, R. (n.d.). Stones. Hill Press.",
            "Smith, J. (in press). Dust. Journal of Dust.",
            "Freud, S. (1953). The method (J. Strachey, Trans.). Hill Press. (Original work published 1900)",
            "de la Cruz, M. (2020, May 3). Rain again. The Daily Mill. https://mill.example/rain",
        ),
        (
            ("Work is hard (Brown & Green, 2015, pp. 12–14).", (0,)),
            ("Brown and Green (2015) show this.", (0,)),
            ("It is (Brown, 2015; van der Berg et al., 2018).", (1, 2)),
            ("Van der Berg et al. (2018) disagree.", (2,)),
            ("Sleep matters (National Institute of Mental Health [NIMH], 2012).", (3,)),
            ("As before (NIMH, 2012).", (3,)),
            ("Stones (O’Neil & St. John, n.d.).", (4,)),
            ("Dust (Smith, in press).", (5,)),
            ("Dreams (Freud, 1900/1953).", (6,)),
            ("De la Cruz (2020) reports.", (7,)),
            ("Born in Ohio (1875–1950), he left.", ()),
            ("The war (1939–1945) ended.", ()),
            ("In May 2015 (see Table 2015).", ()),
            ("It grew (M = 2.3, p < .05).", ()),
        ),
    ),
    "Chicago": (
        "Bibliography",
        (
            "Kerr, Ann, and Tom Hill. 2004. Harbours. Boston: Pier Press.",
            "———. 2006. Quays. Boston: Pier Press.",
            "Kerr, Ann. 1999a. “Boats.” Sea Review 4 (2): 10–19.",
            "Kerr, Ann. 1999b. “Ships.” Sea Review 4 (3): 20–29.",
            "Miles, Jo, ed. 1987. Ropes. Boston: Pier Press.",
            "New York Times. 2011. “Harbour Closed.” May 4, 2011.",
        ),
        (
            ("(Kerr and Hill 2004, 45)", (0,)),
            ("(Kerr and Hill 2004, 2006)", (0, 1)),
            ("(Kerr 1999a, 1999b)", (2, 3)),
            ("(Kerr 1999a, b; Miles 1987)", (2, 3, 4)),
            ("as Miles (1987, 23–25) holds", (4,)),
            ("(New York Times 2011)", (5,)),
            ("see Kerr’s (1999b) study", (3,)),
            ("(Miles 1987, cited in Kerr 1999a)", (4, 2)),
        ),
    ),
    "Harvard": (
        "Reference list",
        (
            "Clark, D 2009, Tides, Pier Press, Leeds.",
            "Clark, D & Wu, X 2012, 'Waves', Sea Review, vol. 4, no. 2, pp. 3–9.",
            "Department of Fisheries (DoF) 2010, Fish, DoF, Perth.",
            "Young, B, Stone, C & Hall, E 2013, Nets, Pier Press, Leeds.",
        ),
        (
            ("(Clark 2009, p. 4)", (0,)),
            ("(Clark & Wu 2012)", (1,)),
            ("Clark and Wu (2012, p. 5)", (1,)),
            ("(DoF 2010)", (2,)),
            ("(Young, Stone & Hall 2013)", (3,)),
            ("(Young et al. 2013)", (3,)),
            ("the Department of Fisheries (2010)", (2,)),
            ("(Clark 2009; Young et al. 2013)", (0, 3)),
        ),
    ),
    "ABNT": (
        "Referências",
        (
            "ALMEIDA, J. R.; COSTA, M. Rios do sul. São Paulo: Margem, 2010.",
            "ALMEIDA, J. R. Águas. São Paulo: Margem, 2012.",
            "ASSOCIAÇÃO BRASILEIRA DE NORMAS TÉCNICAS. NBR 6023: informação e documentação. Rio de Janeiro, 2018.",
            "BRASIL. Ministério da Saúde. Política nacional de promoção da saúde. Brasília, 2006.",
            "BRASIL. Lei nº 9.394, de 20 de dezembro de 1996. Brasília, 1996.",
            "SOUZA FILHO, P. et al. Chuvas. Revista do Clima, v. 3, n. 2, p. 4-9, 2015.",
        ),
        (
            ("(ALMEIDA; COSTA, 2010, p. 23)", (0,)),
            ("Almeida e Costa (2010) mostram", (0,)),
            ("segundo Almeida (2012, p. 4),", (1,)),
            ("(ABNT, 2018)", (2,)),
            ("(ASSOCIAÇÃO BRASILEIRA DE NORMAS TÉCNICAS, 2018)", (2,)),
            ("(BRASIL, 2006)", (3,)),
            ("a Lei nº 9.394/1996", (4,)),
            ("(SOUZA FILHO et al., 2015)", (5,)),
            ("Souza Filho et al. (2015)", (5,)),
            ("(LIMA, 1990 apud ALMEIDA, 2012, p. 9)", (1,)),
            ("conforme ALMEIDA (2012)", (1,)),
            ("(ALMEIDA, 2012; SOUZA FILHO et al., 2015)", (1, 5)),
        ),
    ),
    "Vancouver[]": (
        "References",
        (
            "1. Adams R, Brown T. Rain in mills. J Mill. 2001;1:1-9.",
            "2. Clark S. Snow on mills. J Mill. 2002;2:2-10.",
            "3. Dunn P, Evans L. Ice in mills. J Mill. 2003;3:3-11.",
            "4. Ford M. Fog at mills. J Mill. 2004;4:4-12.",
            "5. Gray N. Hail on mills. J Mill. 2005;5:5-13.",
            "6. Hill O. Wind at mills. J Mill. 2006;6:6-14.",
        ),
        (
            ("Rain fell [1].", (0,)),
            ("Snow too [2,3].", (1, 2)),
            ("All [1-4].", (0, 1, 2, 3)),
            ("Some [1, 3–5].", (0, 2, 3, 4)),
            ("Wind [6, p. 12].", (5,)),
            ("at 5 °C [range 2-7] it", ()),
        ),
    ),
    "Vancouver sup": (
        "References",
        (
            "1. Adams R, Brown T. Rain in mills. J Mill. 2001;1:1-9.",
            "2. Clark S. Snow on mills. J Mill. 2002;2:2-10.",
            "3. Dunn P, Evans L. Ice in mills. J Mill. 2003;3:3-11.",
            "4. Ford M. Fog at mills. J Mill. 2004;4:4-12.",
            "5. Gray N. Hail on mills. J Mill. 2005;5:5-13.",
            "6. Hill O. Wind at mills. J Mill. 2006;6:6-14.",
        ),
        (
            ("Rain fell.¹", (0,)),
            ("Snow too.²,³", (1, 2)),
            ("All.¹⁻⁴", (0, 1, 2, 3)),
            ("Hail⁵ and wind⁶ came.", (4, 5)),
            ("an area of 10 m² of land", ()),
        ),
    ),
    "Vancouver bare": (
        "References",
        (
            "1. Adams R, Brown T. Rain in mills. J Mill. 2001;1:1-9.",
            "2. Clark S. Snow on mills. J Mill. 2002;2:2-10.",
            "3. Dunn P, Evans L. Ice in mills. J Mill. 2003;3:3-11.",
            "4. Ford M. Fog at mills. J Mill. 2004;4:4-12.",
            "5. Gray N. Hail on mills. J Mill. 2005;5:5-13.",
            "6. Hill O. Wind at mills. J Mill. 2006;6:6-14.",
        ),
        (
            ("Rain fell.1", (0,)),
            ("Snow came too.2,3", (1, 2)),
            ("Hail5 and fog4 came.", (4, 3)),
            ("All came.1-3", (0, 1, 2)),
            ("Wind was said to blow.6 Then not.", (5,)),
        ),
    ),
    "German": (
        "Literaturverzeichnis",
        (
            "Müller, Hans (2004): Die Mühlen. Berlin: Fluss Verlag.",
            "Müller, Hans / Schäfer, Eva (2006): Wasser. In: Zeitschrift für Mühlen, 4, S. 12-34.",
            "Weber, Max (1972 [1922]): Wirtschaft und Gesellschaft. Tübingen: Mohr.",
            "Statistisches Bundesamt (2010): Wasserstatistik. Wiesbaden.",
            "Groß, Ute u. a. (2011): Seen. Berlin: Fluss Verlag.",
            "von Braun, Christina (2009): Ufer. Berlin: Fluss Verlag.",
            "Müller-Lüdenscheidt, Erwin (2001): Baden. Köln: Bad.",
        ),
        (
            ("(vgl. Müller 2004: 12)", (0,)),
            ("(vgl. hierzu Müller 2004, S. 12 f.)", (0,)),
            ("(Müller/Schäfer 2006, S. 13 ff.)", (1,)),
            ("Müller und Schäfer (2006: 20) zeigen", (1,)),
            ("(Weber 1972 [1922]: 28)", (2,)),
            ("(Weber 1922: 28)", (2,)),
            ("(Statistisches Bundesamt 2010)", (3,)),
            ("laut Statistischem Bundesamt (2010)", (3,)),
            ("(Groß u. a. 2011)", (4,)),
            ("(Groß et al. 2011: 3f.)", (4,)),
            ("(von Braun 2009)", (5,)),
            ("so von Braun (2009: 4)", (5,)),
            ("(siehe auch Müller-Lüdenscheidt 2001)", (6,)),
            ("(zit. nach Müller 2004: 3)", (0,)),
            ("(vgl. etwa Müller 2004; Groß u.a. 2011; von Braun 2009)", (0, 4, 5)),
            ("Müllers (2004) These", (0,)),
            ("im Dritten Reich (1933-1945)", ()),
            ("Bei Weber (1972, 28) heißt es", (2,)),
        ),
    ),
    "French": (
        "Références bibliographiques",
        (
            "Dupont, Jean (2004). Les moulins. Paris : Rive.",
            "Dupont, Jean et Lefèvre, Anne (2006). L’eau. Revue des moulins, 4(2), 12-34.",
            "INSEE (2012). L’eau en France. Paris : INSEE.",
            "D’Arcy, Paul (1999). Lacs. Lyon : Rive.",
            "Le Goff, Jacques, Morin, Luc et Petit, Éva (2001). Temps. Paris : Rive.",
        ),
        (
            ("« cela coule » (Dupont, 2004, p. 12)", (0,)),
            ("(Dupont et Lefèvre, 2006 : 14)", (1,)),
            ("selon Dupont et Lefèvre (2006)", (1,)),
            ("(voir INSEE, 2012)", (2,)),
            ("d’après D’Arcy (1999, p. 4)", (3,)),
            ("(Le Goff et al., 2001)", (4,)),
            ("(cf. Dupont, 2004 ; D’Arcy, 1999)", (0, 3)),
            ("Pour Le Goff et coll. (2001),", (4,)),
            ("l’étude de Dupont (2004)", (0,)),
        ),
    ),
    "Spanish": (
        "Referencias",
        (
            "García Márquez, L. y Pérez, J. (2008). Los molinos. Madrid: Ribera.",
            "Pérez, J. (2010). El agua. Revista de Molinos, 4(2), 12-34.",
            "Ministerio de Agricultura [MAPA]. (2015). Riego. Madrid: MAPA.",
            "Ruiz, A., Soto, B. y Vega, C. (2012). Lagos. Bogotá: Ribera.",
        ),
        (
            ("(García Márquez y Pérez, 2008, p. 12)", (0,)),
            ("García Márquez y Pérez (2008) afirman", (0,)),
            ("(Pérez, 2010, pp. 12-14)", (1,)),
            ("según el Ministerio de Agricultura (2015)", (2,)),
            ("(MAPA, 2015)", (2,)),
            ("(Ruiz et al., 2012)", (3,)),
            ("Ruiz y cols. (2012)", (3,)),
            ("(véase Pérez, 2010; Ruiz, Soto y Vega, 2012)", (1, 3)),
            ("citado en Pérez (2010)", (1,)),
        ),
    ),
    "Russian": (
        "Список литературы",
        (
            "Иванов И. И. Мельницы. М.: Берег, 2004. 120 с.",
            "Иванов И. И., Петров П. П. Вода // Вестник мельниц. 2006. № 4. С. 12–34.",
            "Сидорова А. А. Лёд. СПб.: Берег, 2010. 90 с.",
            "Smith J. Mills. London: Pier, 1999. 200 p.",
            "Росстат. Водные ресурсы. М., 2015.",
        ),
        (
            ("[Иванов, 2004, с. 12]", (0,)),
            ("[Иванов, Петров, 2006]", (1,)),
            ("[Иванов, Петров, 2006, с. 13–15; Сидорова, 2010]", (1, 2)),
            ("Сидорова (2010) пишет", (2,)),
            ("по мнению Сидоровой (2010)", (2,)),
            ("(см.: Иванов, 2004: 12)", (0,)),
            ("(Smith, 1999)", (3,)),
            ("[см. также: Сидорова, 2010, с. 4]", (2,)),
            ("(Росстат, 2015)", (4,)),
            ("И. И. Иванов (2004) считает", (0,)),
            ("А. С. Пушкин (1799–1837) был", ()),
        ),
    ),
    "Russian num": (
        "Литература",
        (
            "1. Иванов И. И. Мельницы. М.: Берег, 2004. 120 с.",
            "2. Петров П. П. Вода // Вестник мельниц. 2006. № 4. С. 12–34.",
            "3. Сидорова А. А. Лёд. СПб.: Берег, 2010. 90 с.",
            "4. Smith J. Mills. London: Pier, 1999. 200 p.",
            "5. Орлов О. О. Снег. М.: Берег, 2011. 40 с.",
        ),
        (
            ("Так [1].", (0,)),
            ("Так [2, с. 34].", (1,)),
            ("Так [1, с. 34; 3, с. 56].", (0, 2)),
            ("Так [1; 2; 5].", (0, 1, 4)),
            ("Так [1–3].", (0, 1, 2)),
            ("Так [4, p. 12–14].", (3,)),
            ("Так [см.: 5].", (4,)),
            ("Так [3, с. 4, 7].", (2,)),
        ),
    ),
    "Turkish": (
        "Kaynakça",
        (
            "Yılmaz, A. ve Kaya, B. (2010). Değirmenler. Ankara: Kıyı.",
            "Yılmaz, A., Kaya, B. ve Öz, C. (2012). Su. Değirmen Dergisi, 4(2), 12-34.",
            "Türkiye İstatistik Kurumu [TÜİK]. (2015). Su istatistikleri. Ankara: TÜİK.",
            "Şahin, D. (2018). Göller. İstanbul: Kıyı.",
            "İnce, E. (2019). Buz. İstanbul: Kıyı.",
        ),
        (
            ("(Yılmaz ve Kaya, 2010)", (0,)),
            ("Yılmaz ve Kaya’ya (2010) göre", (0,)),
            ("(Yılmaz vd., 2012, s. 13)", (1,)),
            ("Yılmaz ve diğerleri (2012)", (1,)),
            ("(Yılmaz, Kaya ve Öz, 2012)", (1,)),
            ("(TÜİK, 2015)", (2,)),
            ("Türkiye İstatistik Kurumu’na (2015) göre", (2,)),
            ("(bkz. Şahin, 2018: 14)", (3,)),
            ("Şahin’in (2018) çalışması", (3,)),
            ("(İnce, 2019; Şahin, 2018)", (4, 3)),
            ("İNCE (2019) der ki", (4,)),
            ("(akt. Şahin, 2018)", (3,)),
            ("Yılmaz vd.’ne (2012) göre", (1,)),
        ),
    ),
    "CJK": (
        "References",
        (
            "Smith, J. (2004). Mills. London: Pier.",
            "Wang, L., & Li, X. (2010). Water. Journal of Mills, 4(2), 12-34.",
            "Zhang, Y., Chen, H., & Liu, Z. (2015). Lakes. Beijing: River Press.",
            "Kim, S.-H. (2018). Ice. Seoul: Han.",
            "Wang, L. (2010). Dust. Beijing: River Press.",
        ),
        (
            ("It is so（Smith，2004）.", (0,)),
            ("Yes（Wang & Li，2010；Zhang et al.，2015）.", (1, 2)),
            ("Zhang等（2015）认为", (2,)),
            ("Kim（2018）指出", (3,)),
            ("(Kim, 2018)", (3,)),
            ("（参见Smith，2004：12）", (0,)),
            ("Wang and Li’s (2010) data", (1,)),
            ("Zhang, Chen, and Liu (2015)", (2,)),
        ),
    ),
    "without a year": (
        "References",
        (
            "World Water Office. (n.d.). Translation of gauges. Retrieved June 4, 2020, from https://water.example/en/",
            "Bakker, P. (z.d.). Lokale media. Geraadpleegd op 3 mei 2021, van https://media.example/lokaal",
            "BLS (Bureau of Labour Statistics). 2019. Prices. Delta: Labour House.",
            "———. 2020. Wages. Delta: Labour House.",
            "Market Information System. “About Us.” n.d. https://amis.example/about (accessed 2 April 2021).",
        ),
        (
            ("(World Water Office, n.d.)", (0,)),
            ("(WWO, n.d.)", (0,)),
            ("Bakker (z.d.) schrijft", (1,)),
            ("(BLS 2019, 2020)", (2, 3)),
            ("the Bureau of Labour Statistics (2020)", (3,)),
            ("(Market Information System, n.d.)", (4,)),
        ),
    ),
    "Greek": (
        "Βιβλιογραφία",
        (
            "Δεμερτζής, Ν. (2002α). Πολιτική επικοινωνία. Αθήνα: Παπαζήσης.",
            "Δεμερτζής, Ν. (2002β). Δημοσιογραφία και δημοκρατία. Επιστήμη, 8, 15–40.",
        ),
        (
            ("(Δεμερτζής, 2002α, 2002β)", (0, 1)),
            ("(Δεμερτζής, 2002β, σ. 17)", (1,)),
        ),
    ),
    "French offices": (
        "Bibliographie",
        (
            "Institut national de la statistique et des études économiques. (2019). La France. Insee.",
            "Vinet, F., Roux, A., et Blanc, C. (2010). Le risque. Lavoisier.",
        ),
        (
            ("L’enquête de l’INSEE (2019) le dit", (0,)),
            ("(Vinet et al., 2010)", (1,)),
        ),
    ),
    "Romanian": (
        "Bibliografie",
        (
            "Preda, S., Ghinea, C. și Avădani, I. (2018). Cine plătește presa? CJI.",
            "Obaid, M. și Toma, R. (2015). Presa județeană. Revista, 10(2), 22–31.",
        ),
        (
            ("Preda ș.a. (2018) au scris", (0,)),
            ("(Obaid și Toma, 2015)", (1,)),
        ),
    ),
    "Icelandic": (
        "Heimildir",
        (
            "Birgir Guðmundsson. (2012). Stjórnmál og fjölmiðlar. Stjórnmál, 8(1), 5–29.",
            "Friðrik Þór Guðmundsson, Elín Hirst og Óðinn Jónsson. (2013). Fréttamat. Háskólaútgáfan.",
            "Þorbjörn Broddason. (2005). Ritlist. Háskólaútgáfan.",
        ),
        (
            ("(Birgir Guðmundsson, 2012)", (0,)),
            ("Friðrik Þór Guðmundsson o.fl. (2013)", (1,)),
            ("Þorbjörn Broddason (2005, bls. 77) kallar", (2,)),
        ),
    ),
    "Georgian": (
        "ლიტერატურა",
        (
            "გოგოლაძე, ნ. (2015ა). აგროტურიზმი კახეთში. თბილისი: უნივერსალი.",
            "გოგოლაძე, ნ. (2015ბ). სოფლის ტურიზმი. ეკონომიკა, 8(3), 55–68.",
            "მელაძე, გ. (2017). გამოწვევები. თბილისი: ფონდი.",
        ),
        (
            ("ასეა (მელაძე, 2017, გვ. 22)", (2,)),
            ("გოგოლაძე (2015ა, 2015ბ) იკვლევს", (0, 1)),
        ),
    ),
    "Arabic": (
        "المراجع",
        (
            "الإدريسي، خالد، والحسني، مريم (2019). التحقيق الصحفي. مجلة الإعلام، 4(2)، 33-58.",
            "بن سعيد، نادية (2018). أخلاقيات الصحافة. الرباط: دار الأمان.",
            "العمراني، يوسف (2015). الصحافة والانتقال. الدار البيضاء: المركز.",
        ),
        (
            ("(العمراني، 2015؛ بن سعيد، 2018، ص 44)", (2, 1)),
            ("وقد حلل الإدريسي والحسني (2019) عينة", (0,)),
            ("في سنة (2011) كان ذلك", ()),
        ),
    ),
    "Persian": (
        "منابع",
        (
            "حسینی، مریم (۱۳۹۵). سواد رسانه‌ای در مدرسه. تهران: نشر نی.",
            "رضایی، علی و کریمی، سارا (۱۳۹۸). ارزیابی کتاب. فصلنامه مطالعات، ۱۴(۲)، ۴۱-۶۰.",
            "نصیری، بهاره (۱۳۹۷الف). پیمایش معلمان. تهران: پژوهشگاه.",
            "نصیری، بهاره (۱۳۹۷ب). پیمایش والدین. راهبرد، ۱۱(۴۲)، ۷-۲۸.",
        ),
        (
            ("(حسینی، ۱۳۹۵؛ رضایی و کریمی، ۱۳۹۸: ۴۵)", (0, 1)),
            ("به باور حسینی (۱۳۹۵) چنین است", (0,)),
            ("نصیری (۱۳۹۷الف، ۱۳۹۷ب) دو پیمایش دارد", (2, 3)),
        ),
    ),
    "Japanese": (
        "参考文献",
        (
            "関谷直也（2011）『風評被害』光文社.",
            "廣井脩（2004）『災害情報と社会心理』北樹出版.",
            "山田健太・大牟田智佐子（2013）『メディア』トランスビュー.",
        ),
        (
            ("再評価された（山田・大牟田, 2013；関谷, 2011, p. 88）", (2, 0)),
            ("廣井（2004）は空白を指摘した", (1,)),
        ),
    ),
    "Korean": (
        "참고문헌",
        (
            "강준만 (2015). <지방 식민지>. 서울: 개마고원.",
            "박경숙·이정민·최은영 (2020). 결정 요인. <언론학보>, 64권 2호, 112-140.",
            "한국언론진흥재단 (2021). <수용자 조사>. 서울: 재단.",
        ),
        (
            ("오래된 주제이다(강준만, 2015)", (0,)),
            ("박경숙 외(2020)는 검증하였다", (1,)),
            ("한국언론진흥재단(2021, 33쪽)의 조사", (2,)),
        ),
    ),
    "Italian": (
        "Riferimenti bibliografici",
        (
            "Rossi, M. e Bianchi, L. (2004), I mulini, Roma, Riva.",
            "De Luca, G. (2010), L’acqua, in «Rivista dei mulini», IV, 2, pp. 12-34.",
            "ISTAT (2015), Annuario, Roma.",
        ),
        (
            ("(Rossi e Bianchi 2004, p. 12)", (0,)),
            ("Rossi e Bianchi (2004: 12)", (0,)),
            ("(cfr. De Luca 2010, pp. 12-14)", (1,)),
            ("secondo De Luca (2010)", (1,)),
            ("(ISTAT 2015)", (2,)),
            ("(si veda De Luca 2010; ISTAT 2015)", (1, 2)),
        ),
    ),
}


@pytest.mark.parametrize("style", STYLES)
def test_each_citation_leads_to_its_entries(style: str) -> None:
    heading, entries, sentences = STYLES[style]
    lines = [
        sentence if sentence.endswith(".") or sentence[-1].isdigit() else f"{sentence}." for sentence, _ in sentences
    ]
    document = read(
        "\n\n".join([*lines, "Here stands a sentence that cites nothing."]), "\n\n".join(entries), heading=heading
    )
    keys = {reference.key: number for number, reference in enumerate(document.references)}
    assert len(keys) == len(entries)
    found: dict[str, list[tuple[int, ...]]] = {line: [] for line in lines}
    at = 0
    for line in lines:
        for citation in document.citations:
            if at <= citation.location.offset < at + len(line):
                found[line].append(tuple(keys[link.key] for link in citation.links if not link.mends))
        at += len(line) + 2
    expected = {line: [(number,) for number in numbers] for line, (_, numbers) in zip(lines, sentences, strict=True)}
    assert found == expected
