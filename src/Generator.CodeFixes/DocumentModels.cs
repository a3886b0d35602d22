using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Autoencoders.Generator.Analysis;
using Autoencoders.Generator.Parsing;
using Autoencoders.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>The classes of a document as models and blocks, as the checker reads them.</summary>
/// <param name="Root">The document's syntax.</param>
/// <param name="Classes">Its classes that have attributes, in order.</param>
/// <param name="Semantics">What the compiler makes of it.</param>
internal sealed record DocumentModels(SyntaxNode Root, List<ClassModel> Classes, SemanticModel Semantics)
{
    private int? _compilerErrors;

    /// <summary>How much the checker has to say about all of them: doubts count, too, so that no repair trades one mistake for another, but not what is merely thought of a model.</summary>
    public int Mistakes => Classes.Sum(static one => one.Architecture.Issues.Count(static issue => !issue.IsHint));

    /// <summary>The class that a place lies in; null for another one.</summary>
    public ClassModel? At(SyntaxNode? place) =>
        place?.FirstAncestorOrSelf<ClassDeclarationSyntax>() is { } part ? Classes.FirstOrDefault(one => one.Part == part) : null;

    /// <summary>Reads a document; null where it has no syntax or no meaning.</summary>
    public static async Task<DocumentModels?> ReadAsync(Document document, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } semantics)
            return null;
        var classes = new List<ClassModel>();
        foreach (ClassDeclarationSyntax part in root.DescendantNodes().OfType<ClassDeclarationSyntax>().Where(static part => part.AttributeLists.Count > 0))
        {
            if (semantics.GetDeclaredSymbol(part, cancellation) is not INamedTypeSymbol type)
                return null;
            (ModelSpec spec, IReadOnlyList<SourceLine> lines) = ModelParser.ReadSpec(type, part, cancellation);
            classes.Add(new ClassModel(part, spec, lines, ModelChecker.Check(spec)));
        }

        return new DocumentModels(root, classes, semantics);
    }

    /// <summary>The same after a repair of one of its classes; null where that is not worth making.</summary>
    public async Task<Trial?> TryAsync(Document document, SourceText text, ClassModel model, Issue issue, Repair repair, CancellationToken cancellation)
    {
        Document changed = document.WithText(text.WithChanges(repair.Changes.OrderBy(static change => change.Span.Start)));
        if (await ReadAsync(changed, cancellation).ConfigureAwait(false) is not { } after || after.Classes.Count != Classes.Count)
            return null;
        bool leavesFewer = after.Mistakes < Mistakes;
        bool leadsFurther = after.Mistakes == Mistakes && after.Classes[Classes.IndexOf(model)].LinesFromFirstMistake < model.LinesFrom(issue);
        return (leavesFewer || leadsFurther) && after.CompilerErrors(cancellation) <= CompilerErrors(cancellation) ? new Trial(after, changed, leavesFewer) : null;
    }

    // How much the compiler itself has to say against the attributes: asked last, since it costs most.
    private int CompilerErrors(CancellationToken cancellation) => _compilerErrors ??= Classes.SelectMany(static one => one.Part.AttributeLists)
        .Sum(list => Semantics.GetDiagnostics(list.Span, cancellation).Count(static found => found.Severity == DiagnosticSeverity.Error));
}

/// <summary>What a repair leads to.</summary>
/// <param name="Models">The classes after it.</param>
/// <param name="Document">The document after it.</param>
/// <param name="LeavesFewer">Whether it leaves fewer mistakes; otherwise one shows that was hidden, on a line further down.</param>
internal sealed record Trial(DocumentModels Models, Document Document, bool LeavesFewer);

/// <summary>One class as a model or a block.</summary>
/// <param name="Part">Where it stands.</param>
/// <param name="Spec">What was written.</param>
/// <param name="Sources">Where each line of it stands.</param>
/// <param name="Architecture">What the checker made of it.</param>
internal sealed record ClassModel(ClassDeclarationSyntax Part, ModelSpec Spec, IReadOnlyList<SourceLine> Sources, Architecture Architecture)
{
    /// <summary>Its mistakes that are reported here, each with its place.</summary>
    public IEnumerable<(Issue Issue, TextSpan Place)> Reported =>
        Architecture.Issues.Where(static issue => !issue.IsElsewhere).Select(issue => (issue, IssueLocator.Locate(Sources[issue.Declaration], issue.Argument).SourceSpan));

    /// <summary>How many lines there are from the first mistake on; none without a mistake.</summary>
    public int LinesFromFirstMistake => Architecture.Issues.Where(static issue => !issue.IsHint).Select(LinesFrom).DefaultIfEmpty().Max();

    /// <summary>How many lines there are from that of a mistake on, counted from the end since repairs put lines in front.</summary>
    public int LinesFrom(Issue issue) => Sources.Count - issue.Declaration;

    /// <summary>A mistake with all that a repair may look at.</summary>
    public Mistake Mistake(Issue issue, TextSpan place)
    {
        AttributeSyntax line = Sources[issue.Declaration].Syntax;
        AttributeArgumentSyntax? argument = place == line.Span
            ? null
            : Part.FindNode(place, getInnermostNodeForTie: true).FirstAncestorOrSelf<AttributeArgumentSyntax>()
                ?? line.ArgumentList?.Arguments.FirstOrDefault(candidate => place.OverlapsWith(candidate.Span));
        return new Mistake(Spec, Architecture, Sources, issue, argument);
    }
}
