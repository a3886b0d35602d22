namespace Autoencoders;

/// <summary>How codes of more than two numbers become places on a plane.</summary>
public enum LatentProjection
{
    /// <summary>The two numbers that vary most.</summary>
    GreatestVariance,

    /// <summary>The two directions in which the codes vary most (principal component analysis).</summary>
    PrincipalComponents,
}
