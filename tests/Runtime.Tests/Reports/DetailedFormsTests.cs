using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Autoencoders.Models;
using Autoencoders.Reports;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Reports;

public sealed class DetailedFormsTests
{
    private static readonly Architecture Example = Blocks.Architecture;

    [Fact]
    public void Dump() { File.WriteAllText("/tmp/w/detailed-dump.txt", string.Join("\n", new[] { DetailedTable.Of(Blocks.Architecture), DetailedTable.Of(Blocks.Architecture, new DetailedTableOptions { Ascii = true, Width = 140 }), DetailedTable.Of(Labelled.Architecture), DetailedTable.Of(Sequences.Architecture), DetailedTable.Of(Windows.Architecture) }.SelectMany(t => new[] { t.ToText(), t.ToMarkdown(), t.ToCsv() }))); HtmlReport.Save(Blocks.Architecture, "/tmp/w/detailed-page.html", new HtmlReportOptions { Diagram = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"80\"><rect x=\"20\" y=\"10\" width=\"260\" height=\"60\" rx=\"8\" fill=\"none\" stroke=\"currentColor\"/></svg>" }); }
}
