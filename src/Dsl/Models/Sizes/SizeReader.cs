using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>Reads the named sizes of a model: where <c>[Input]</c> names them and what <c>[Dim]</c> says of them.</summary>
internal sealed class SizeReader(ModelSpec spec, ICollection<Issue> issues)
{
    /// <summary>More names than a model has reasons for, and every case of each is worked through.</summary>
    private const int MostNames = 4;

    // What the generated constructor calls its own parameter.
    private const string Seed = "seed";

    public IReadOnlyList<NamedSize> Read()
    {
        var sizes = new List<NamedSize>();
        for (int line = 0; line < spec.Declarations.Count; line++)
        {
            if (spec.Declarations[line] is { Kind: "Input" } input && input.Find("sizes")?.Value is EquatableArray<string> texts)
                Name(line, texts, sizes);
        }

        if (sizes.Count > MostNames)
            issues.Add(new Issue(IssueId.UnknownSize, Line("Input"), "sizes", $"{spec.Name} names {LayerContext.Text(sizes.Count)} sizes; at most {LayerContext.Text(MostNames)} can be followed through. Write numbers for some."));
        var described = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int line = 0; line < spec.Declarations.Count; line++)
        {
            if (spec.Declarations[line].Kind == "Dim")
                Describe(line, spec.Declarations[line], sizes, described);
        }

        return sizes;
    }

    private void Name(int line, EquatableArray<string> texts, List<NamedSize> sizes)
    {
        foreach (string text in texts)
        {
            if (SizeBinding.IsNumber(text, out _) || sizes.Exists(size => size.Name == text))
                continue;
            if (Names.IsIdentifier(text) && text != Seed)
                sizes.Add(new NamedSize(text));
            else
                issues.Add(new Issue(IssueId.UnknownSize, line, "sizes", $"'{text}' cannot name a size: a letter first, then letters, digits and '_', and not '{Seed}'. Choose another name."));
        }
    }

    private void Describe(int line, Declaration dim, List<NamedSize> sizes, Dictionary<string, int> described)
    {
        string name = dim.Find("name")?.Value as string ?? "";
        int at = sizes.FindIndex(size => size.Name == name);
        if (at < 0)
        {
            string? near = Names.Nearest(name, sizes.Select(static size => size.Name));
            issues.Add(new Issue(
                IssueId.UnknownSize, line, "name", $"[Dim] describes '{name}', which no [Input] names. {(near is not null ? $"Did you mean '{near}'?" : sizes.Count == 0 ? "Write the name there, such as [Input(\"H\", \"W\", 1)], or remove the line." : $"Named are {string.Join(", ", sizes.Select(static size => size.Name))}.")}",
                near is null ? null : "\"" + near + "\"", sizes.Count == 0 ? null : Line("Input")));
            return;
        }

        if (described.TryGetValue(name, out int first))
        {
            issues.Add(new Issue(IssueId.Repeated, line, null, $"[Dim(\"{name}\")] stands twice; a size has one. Join them.", Related: first));
            return;
        }

        described[name] = line;
        int multiple = Number(line, dim, "MultipleOf", 1), min = Number(line, dim, "Min", 1), max = Number(line, dim, "Max", int.MaxValue);
        if (multiple < 1 || min < 1 || max < 1)
            return;
        sizes[at] = new NamedSize(name, multiple, min, max);
        if (sizes[at].First > max)
            issues.Add(new Issue(IssueId.Conflict, line, "Max", $"'{name}' has no value: the first multiple of {LayerContext.Text(multiple)} from {LayerContext.Text(min)} on is {LayerContext.Text(sizes[at].First)}, and Max is {LayerContext.Text(max)}. Raise Max."));
    }

    private int Number(int line, Declaration dim, string argument, int fallback)
    {
        int number = dim.Find(argument)?.Value is int written ? written : fallback;
        if (number < 1)
            issues.Add(new Issue(IssueId.NotPositive, line, argument, $"[Dim] needs at least 1 for {argument}; got {LayerContext.Text((IFormattable)number)}."));
        return number;
    }

    private int Line(string kind) => Enumerable.Range(0, spec.Declarations.Count).First(line => spec.Declarations[line].Kind == kind);
}
