"""Translators are parted from titles, and a book from the people that "In:" names before it."""

from __future__ import annotations

import pytest

from refcheck.manuscript.parsing import parse_reference


@pytest.mark.parametrize(
    ("raw", "title", "container"),
    [
        pytest.param(
            "SOUZA, M. O texto nas ilhas do norte: um experimento de leitura. In: SOUZA, M. Os gêneros do vento. "
            "Tradução de Paulo Lima. São Paulo: Editora 12, 2016. p. 71-107.",
            "O texto nas ilhas do norte: um experimento de leitura", "Os gêneros do vento", id="the book of one author",
        ),
        pytest.param(
            "LIMA, J. A fuga do porto. Tradução de Ivan Ribeiro e Luciana Moura, In: SOUZA, N., REIS, P.; KEMP, B. "
            "(org.). O porto e o tempo. São Paulo: Parábola, 2015. p. 34-51.",
            "A fuga do porto", "O porto e o tempo", id="a translated part of a collection",
        ),
        pytest.param(
            "LIMA, S. C. Pragmática. Tradução de Aníbal Mari e Luiz Borges. São Paulo: Martins, 2007.",
            "Pragmática", "", id="a title of one word before its translators",
        ),
        pytest.param(
            "SOUZA, V. A palavra na vida e na poesia. Ensaios, artigos e poemas. Organização, tradução, ensaio "
            "introdutório e notas de Sheila Lima e Ana Reis. São Paulo: Editora 12, 2019.",
            "A palavra na vida e na poesia. Ensaios, artigos e poemas", "", id="organised, translated, introduced",
        ),
        pytest.param(
            "REIS, M. O discurso da dança e o conceito de gênero. Revista de Estudos do Porto. São Paulo, v. 15, n. 2, "
            "p. 64-96, 2020.",
            "O discurso da dança e o conceito de gênero", "Revista de Estudos do Porto", id="a city after the journal",
        ),
        pytest.param(
            "ALVES, M. T.; REIS, J. F. O efeito das escolas no aprendizado: um estudo. Educação e Pesquisa, "
            "São Paulo, v. 34, n. 3, p. 527-544, 2008.",
            "O efeito das escolas no aprendizado: um estudo", "Educação e Pesquisa", id="a journal of plain words",
        ),
        pytest.param(
            "Barros, F. & Reis, J.A. 2018. Lista das orquídeas do Estado de Mato Grosso do Sul, Brasil. Iheringia 73: "
            "287-296.",
            "Lista das orquídeas do Estado de Mato Grosso do Sul, Brasil", "Iheringia", id="a country at a title's end",
        ),
        pytest.param(
            "Lind PS, Roe A. Chromosome alterations in river mussels. In: Vogelmann B, Kinzler KW, editors. The "
            "genetic basis of river life. New York: McGraw-Hill; 2002. p. 93-113.",
            "Chromosome alterations in river mussels", "The genetic basis of river life", id="editors of Vancouver",
        ),
        pytest.param(
            "Poe, A. (2001). The harbour in winter. In B. Roe (Ed.), Harbours of the north (pp. 1-9). Fenwick Press.",
            "The harbour in winter", "Harbours of the north", id="what was right stays",
        ),
    ],
)  # fmt: skip
def test_what_holds_a_part(raw: str, title: str, container: str) -> None:
    item = parse_reference(raw).item
    assert (item.title, item.container_title) == (title, container)
