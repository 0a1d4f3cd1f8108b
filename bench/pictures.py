"""The figures of report.py as SVG: cost against rules, against length, and latency."""

WIDTH, ROW, LEFT = 640, 26, 190


def bars(title, rows, unit):
    """Horizontal bars: (name, value)."""
    longest = max(value for _, value in rows) or 1
    height = 40 + ROW * len(rows)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" font-family="sans-serif" font-size="13">',
           f'<rect width="100%" height="100%" fill="white"/><text x="8" y="20" font-weight="bold">{title}</text>']
    for number, (name, value) in enumerate(rows):
        y, length = 34 + ROW * number, (WIDTH - LEFT - 110) * value / longest
        out.append(f'<text x="{LEFT - 8}" y="{y + 14}" text-anchor="end">{name}</text>'
                   f'<rect x="{LEFT}" y="{y}" width="{length:.1f}" height="18" fill="#4a7a8c"/>'
                   f'<text x="{LEFT + length + 6:.1f}" y="{y + 14}">{value:,.3g} {unit}</text>')
    return "\n".join(out + ["</svg>"]) + "\n"


def draw(now, folder):
    rules = [(f"{int(count):,} more rules", 1 / one["find"]) for count, one in now["rules"].items()]
    (folder / "rules.svg").write_text(bars("find over mixed text, in times of ICU's word breaking", rules, "x"))
    length = [(name, 1 / one["against_icu"]) for name, one in now["lengths"].items()]
    (folder / "length.svg").write_text(bars("the whole engine by length of message, in times of ICU's word breaking", length, "x"))
    late = [(f"{text}, {key[:-3].replace('p999', 'p99.9')}", value)
            for text, slow in now["latency"].items() for key, value in slow.items()]
    (folder / "latency.svg").write_text(bars("one message", late, "µs"))
