using System.Linq;
using Autoencoders.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Autoencoders.Generator.Analysis;

/// <summary>What a class must be so that a generated part can make it a model. One mistake, one error: the first rule that is broken.</summary>
internal static class DeclarationRules
{
    public static void Check(SymbolAnalysisContext context, INamedTypeSymbol type, TypeDeclarationSyntax part)
    {
        if (Find(type, part) is { } diagnostic)
            context.ReportDiagnostic(diagnostic);
    }

    private static Diagnostic? Find(INamedTypeSymbol type, TypeDeclarationSyntax part)
    {
        Location name = part.Identifier.GetLocation();
        if (type.IsRecord)
            return Diagnostic.Create(DiagnosticDescriptors.UnsupportedForm, name, type.Name, "as a record");
        if (part is not ClassDeclarationSyntax)
            return null; // The compiler says that [Model] belongs on a class.
        if (type.IsStatic || type.IsAbstract)
            return Diagnostic.Create(DiagnosticDescriptors.AbstractOrStatic, name, type.Name, type.IsStatic ? "static" : "abstract");
        if (type.IsFileLocal)
            return Diagnostic.Create(DiagnosticDescriptors.FileLocal, name, type.Name);
        if (type.TypeParameters.Length > 0)
            return Diagnostic.Create(DiagnosticDescriptors.Generic, part.TypeParameterList?.GetLocation() ?? name, type.Name);
        if (!ModelParser.IsPartial(part))
            return Diagnostic.Create(DiagnosticDescriptors.NotPartial, name, type.Name);
        TypeDeclarationSyntax? closed = part.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault(static enclosing => !ModelParser.IsPartial(enclosing));
        if (closed is not null)
            return Diagnostic.Create(DiagnosticDescriptors.EnclosingNotPartial, closed.Identifier.GetLocation(), [name], closed.Identifier.ValueText, type.Name);
        if (ModelParser.HasForeignBase(type))
            return Diagnostic.Create(DiagnosticDescriptors.HasBaseClass, part.BaseList?.Types.FirstOrDefault()?.GetLocation() ?? name, type.Name, type.BaseType!.Name);
        return ModelParser.PrimaryConstructor(type) is { } parameters
            ? Diagnostic.Create(DiagnosticDescriptors.UnsupportedForm, parameters.GetLocation(), type.Name, "with a primary constructor")
            : null;
    }
}
