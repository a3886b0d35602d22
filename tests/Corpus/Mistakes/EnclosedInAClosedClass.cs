// kind: class that cannot be a model
// id: AE0002
// message: Type 'Zoo' encloses the model 'Net' and is not partial. Write 'partial' before it, or move the model out of it.
using Autoencoders;

internal class [|Zoo|]
{
    [Model, Input(64), Dense(10)]
    public partial class Net;
}
