// kind: named size that no input has
// id: AE0113
// message: [Dim] describes 'H', and no [Input] of Net has a named size. Write the name there, such as [Input("H", "W", 1)], or remove the line.
using Autoencoders;

[Model, Input(64, 64, 1), Dim([|"H"|], MultipleOf = 4)]
[MaxPooling2D(2), UpSampling2D(2)]
internal partial class Net;
