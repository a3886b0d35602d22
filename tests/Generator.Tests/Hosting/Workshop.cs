using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.Tests.Hosting;

/// <summary>A user's project in an editor: fixes over several files, all mistakes at once, and what is offered without a mistake.</summary>
internal sealed class Workshop : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();

    public Workshop(params string[] sources)
    {
        Project project = _workspace.AddProject("User", LanguageNames.CSharp)
            .WithParseOptions(Host.ParseOptions).WithCompilationOptions(Host.Options).WithMetadataReferences(Host.References);
        for (int i = 0; i < sources.Length; i++)
            project = project.AddDocument(i == 0 ? "Model.cs" : $"File{i}.cs", sources[i], filePath: i == 0 ? "Model.cs" : $"File{i}.cs").Project;
        Project = project;
    }

    public Project Project { get; }

    /// <summary>The sources after the first offer of a fix for a diagnostic, by file.</summary>
    public async Task<IReadOnlyList<string>> FixAsync(CodeFixProvider fix, Diagnostic found)
    {
        Document document = Project.Documents.Single(document => document.FilePath == found.Location.SourceTree!.FilePath);
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, await MovedAsync(document, found), (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return await AppliedAsync(actions[0]);
    }

    /// <summary>The source after all mistakes of one kind are repaired in one go.</summary>
    public async Task<string> FixAllAsync(CodeFixProvider fix, string id, string key)
    {
        var context = new FixAllContext(Project.Documents.First(), fix, FixAllScope.Document, key, [id], new Diagnoses(), TestContext.Current.CancellationToken);
        CodeAction? action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        return (await AppliedAsync(action!))[0];
    }

    /// <summary>What is offered at a place, each with the source that it leads to.</summary>
    public async Task<IReadOnlyDictionary<string, string>> RefactoringsAsync(CodeRefactoringProvider provider, string place)
    {
        Document document = Project.Documents.First();
        int at = (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString().IndexOf(place, StringComparison.Ordinal);
        var actions = new List<CodeAction>();
        await provider.ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(at, 0), actions.Add, TestContext.Current.CancellationToken));
        var offers = new Dictionary<string, string>();
        foreach (CodeAction action in actions)
            offers[action.Title] = (await AppliedAsync(action))[0];
        return offers;
    }

    public void Dispose() => _workspace.Dispose();

    private async Task<IReadOnlyList<string>> AppliedAsync(CodeAction action)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Solution changed = (await action.GetOperationsAsync(cancellation)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        var sources = new List<string>();
        foreach (DocumentId file in Project.DocumentIds)
            sources.Add((await changed.GetDocument(file)!.GetTextAsync(cancellation)).ToString());
        return sources;
    }

    private static async Task<Diagnostic> MovedAsync(Document document, Diagnostic found) => Diagnostic.Create(
        found.Descriptor, Location.Create((await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken))!, found.Location.SourceSpan), found.Properties);

    // What the analyzer says of a document, as an editor asks for it.
    private sealed class Diagnoses : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            IReadOnlyList<Diagnostic> all = await Host.OwnDiagnosticsAsync((await document.GetTextAsync(cancellationToken)).ToString());
            return await Task.WhenAll(all.Select(found => MovedAsync(document, found)));
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            GetDocumentDiagnosticsAsync(project.Documents.First(), cancellationToken);
    }
}
